package jp.hagukumi.pregnancy.consultation;

/** The three times at which the city turns to her. */
public enum TouchPointKind {
    /** At the notice: the interview. */
    INTERVIEW,
    /** At about the eighth month: the questionnaire, and an interview if she wishes one. */
    QUESTIONNAIRE,
    /** In the weeks after the birth: the visit. */
    AFTER_BIRTH
}
