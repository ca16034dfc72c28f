package jp.hagukumi.pregnancy.consultation;

import jp.hagukumi.kernel.access.Action;

/** What may be done in the accompanying consultation; who may is in the access table. */
public enum ConsultationAction implements Action {
    READ_MY_INTERVIEW,
    BOOK_MY_INTERVIEW,
    CANCEL_MY_INTERVIEW,
    READ_MY_TOUCH_POINTS,
    READ_MY_QUESTIONNAIRE,
    ANSWER_QUESTIONNAIRE,
    LIST_INTERVIEWS,
    BOOK_INTERVIEW,
    CANCEL_INTERVIEW,
    LIST_CARE_CASES,
    READ_CARE_SHEET,
    /** What she answered in the questionnaire. */
    READ_QUESTIONNAIRE,
    ENTER_QUESTIONNAIRE,
    RECORD_INTERVIEW,
    RECORD_CONTACT,
    WRITE_SUPPORT_PLAN,
    ASSIGN_CARE_CASE,
    HAND_OVER_CARE_CASES,
    CLOSE_CARE_CASE,
    /** The daily round: what is to be asked, reminded of and handed to the nurses. */
    MAKE_ROUND
}
