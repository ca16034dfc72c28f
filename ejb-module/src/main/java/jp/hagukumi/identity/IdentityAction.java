package jp.hagukumi.identity;

import jp.hagukumi.kernel.access.Action;

/** What may be done in this room; who may is in the access table. */
public enum IdentityAction implements Action {
    OPEN_SESSION,
    CLOSE_SESSIONS,
    KEEP_CONTACT,
    READ_FAMILY,
    READ_PERSON,
    FIND_PERSONS,
    INVITE_GUARDIAN,
    ANSWER_INVITATION,
    REVOKE_GUARDIANSHIP,
    END_GUARDIANSHIP,
    KEEP_STAFF,
    APPOINT_DEPUTY,
    KEEP_INSTITUTION,
    KEEP_CITY,
    READ_CITY,
    TAKE_REGISTER_EVENTS,
    LIST_REGISTER_GAPS
}
