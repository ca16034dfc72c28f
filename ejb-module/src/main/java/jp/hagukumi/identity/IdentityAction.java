package jp.hagukumi.identity;

import jp.hagukumi.kernel.access.Action;

/** What may be done in this room; who may is in the access table. */
public enum IdentityAction implements Action {
    OPEN_SESSION,
    CLOSE_SESSIONS,
    READ_ME,
    KEEP_PREFERENCES,
    READ_GUARDIANSHIPS,
    READ_FAMILY,
    READ_PERSON,
    FIND_PERSONS,
    INVITE_GUARDIAN,
    ANSWER_INVITATION,
    END_GUARDIANSHIP,
    KEEP_STAFF,
    READ_STAFF,
    APPOINT_DEPUTY,
    KEEP_INSTITUTION,
    READ_INSTITUTIONS,
    KEEP_CITY,
    READ_CITY,
    TAKE_REGISTER_EVENTS,
    READ_REGISTER_GAPS,
    ENTER_SUPPORT_MEASURE,
    END_SUPPORT_MEASURE,
    READ_SUPPORT_MEASURES
}
