package jp.hagukumi.births.registration;

import jp.hagukumi.kernel.access.Action;

/** What may be done with registrations of birth; who may is in the access table. */
public enum RegistrationAction implements Action {
    OPEN_REGISTRATION,
    KEEP_DRAFT,
    JUDGE_NAME,
    FILE_REGISTRATION,
    MEND_REGISTRATION,
    WITHDRAW_REGISTRATION,
    READ_MY_REGISTRATION,
    READ_RECEIPT,
    /** Anybody who holds the paper asks whether it is genuine. */
    VERIFY_RECEIPT,
    SEARCH_REGISTRATIONS,
    READ_REGISTRATION,
    /** What waits for a second person, and what the family register returned, and what reached nobody, over all cases. */
    LIST_OPEN_MATTERS,
    /** To say how what reached nobody was told. */
    SETTLE_UNTOLD,
    TAKE_UP_REGISTRATION,
    HAND_OVER_REGISTRATIONS,
    ASK_FOR_CORRECTION,
    MEND_BY_PHONE,
    ACCEPT_REGISTRATION,
    /** To propose a refusal and, as another person, to decide it. */
    REFUSE_REGISTRATION,
    /** To propose that an acceptance be taken back and, as another person, to decide it. */
    TAKE_BACK_ACCEPTANCE,
    SEND_ON_REGISTRATION,
    TELL_RESIDENCE,
    ENTER_PAPER_REGISTRATION,
    REPORT_BIRTHS,
    TAKE_LINK_ANSWERS,
    TAKE_LINK_FILING,
    READ_SET_ASIDE_FILINGS,
    SETTLE_SET_ASIDE_FILING,
    READ_SET_ASIDE_ANSWERS,
    SETTLE_SET_ASIDE_ANSWER,
    RETRY_LINK_ORDER,
    /** To propose an amendment after acceptance and, as another person, to decide it. */
    AMEND_REGISTRATION,
    ANNOUNCE_BIRTH,
    TAKE_BACK_ANNOUNCEMENT,
    ADD_PHOTO,
    COMPARE_PHOTO
}
