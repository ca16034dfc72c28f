package jp.hagukumi.pregnancy.consultation;

import jp.hagukumi.audit.AuditEvent;

/** What the accompanying consultation leaves in the audit. */
public enum ConsultationEvent implements AuditEvent {
    MY_INTERVIEW_READ(Telling.HIDDEN),
    INTERVIEW_BOOKED(Telling.TOLD),
    INTERVIEW_CANCELLED(Telling.TOLD),
    /** After a loss or a death nothing of a booking is told. */
    INTERVIEW_STOPPED(Telling.HIDDEN),
    INTERVIEWS_LISTED(Telling.HIDDEN),
    MY_TOUCH_POINTS_READ(Telling.HIDDEN),
    TOUCH_POINTS_FOLLOWED(Telling.HIDDEN),
    MY_QUESTIONNAIRE_READ(Telling.HIDDEN),
    QUESTIONNAIRE_KEPT(Telling.HIDDEN),
    QUESTIONNAIRE_ANSWERED(Telling.TOLD),
    QUESTIONNAIRE_READ(Telling.TOLD),
    CARE_CASES_LISTED(Telling.HIDDEN),
    CARE_SHEET_READ(Telling.TOLD),
    INTERVIEW_RECORDED(Telling.TOLD),
    CONTACT_RECORDED(Telling.TOLD),
    SUPPORT_PLAN_WRITTEN(Telling.TOLD),
    /** Whose case it is inside the office is told to nobody outside. */
    CARE_CASE_ASSIGNED(Telling.HIDDEN),
    CARE_CASES_HANDED_OVER(Telling.HIDDEN),
    CARE_CASE_CLOSED(Telling.HIDDEN),
    RISK_JUDGED(Telling.HIDDEN),
    ROUND_MADE(Telling.HIDDEN);

    private final Telling telling;

    ConsultationEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
