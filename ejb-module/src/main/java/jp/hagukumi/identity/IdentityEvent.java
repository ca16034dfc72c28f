package jp.hagukumi.identity;

import jp.hagukumi.audit.AuditEvent;

/** What this room leaves in the audit. */
public enum IdentityEvent implements AuditEvent {
    SESSION_OPENED(Telling.HIDDEN),
    SESSIONS_CLOSED(Telling.HIDDEN),
    ME_READ(Telling.HIDDEN),
    PREFERENCES_KEPT(Telling.TOLD),
    GUARDIANSHIPS_READ(Telling.TOLD),
    FAMILY_READ(Telling.TOLD),
    PERSON_READ(Telling.TOLD),
    PERSONS_SEARCHED(Telling.HIDDEN),
    GUARDIAN_INVITED(Telling.TOLD),
    INVITATION_ACCEPTED(Telling.TOLD),
    INVITATION_DECLINED(Telling.TOLD),
    GUARDIANSHIP_REVOKED(Telling.TOLD),
    GUARDIANSHIP_ENDED(Telling.TOLD),
    STAFF_KEPT(Telling.HIDDEN),
    STAFF_READ(Telling.HIDDEN),
    DEPUTY_APPOINTED(Telling.HIDDEN),
    INSTITUTION_KEPT(Telling.HIDDEN),
    INSTITUTION_READ(Telling.HIDDEN),
    CERTIFICATE_STATUS_CHANGED(Telling.HIDDEN),
    CITY_CONFIGURED(Telling.HIDDEN),
    CITY_READ(Telling.HIDDEN),
    REGISTER_EVENTS_TAKEN(Telling.HIDDEN),
    /** The family sees that the register told the city something; a support measure is never told here. */
    REGISTER_EVENT_APPLIED(Telling.TOLD),
    SUPPORT_MEASURE_APPLIED(Telling.HIDDEN),
    REGISTER_GAPS_READ(Telling.HIDDEN),
    /** Nothing about a support measure is told to a family: the list of looks must not say to the other parent that there is one. */
    SUPPORT_MEASURE_ENTERED(Telling.HIDDEN),
    SUPPORT_MEASURE_END_ASKED(Telling.HIDDEN),
    SUPPORT_MEASURE_ENDED(Telling.HIDDEN),
    SUPPORT_MEASURE_KEPT_UP(Telling.HIDDEN),
    SUPPORT_MEASURES_READ(Telling.HIDDEN);

    private final Telling telling;

    IdentityEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
