package jp.hagukumi.pregnancy.consultation;

import jp.hagukumi.notifications.NoticeCode;

/** What she is told. The words speak of no child and no gladness: they hold whatever becomes of the pregnancy. */
public enum ConsultationNotice implements NoticeCode {
    /** She has not booked yet. */
    INTERVIEW_NOT_BOOKED,
    /** The day before. Arguments: {@code date}, {@code time}, {@code office}. */
    INTERVIEW_TOMORROW,
    /** The desk booked or moved it. Arguments: {@code date}, {@code time}, {@code office}. */
    INTERVIEW_BOOKED_FOR_YOU,
    /** The desk called it off. Arguments: {@code date}. */
    INTERVIEW_CALLED_OFF,
    /** The office does not open on that day. Arguments: {@code date}. */
    INTERVIEW_DAY_CLOSED,
    /** She lives in another ward now, whose office she may book. Arguments: {@code date}. */
    INTERVIEW_OTHER_WARD,
    QUESTIONNAIRE_OPEN,
    QUESTIONNAIRE_REMINDER
}
