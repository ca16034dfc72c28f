package jp.hagukumi.births.registration;

/** What moves a registration. */
public enum RegistrationMove {
    FILE,
    DISCARD,
    TAKE_UP,
    ASK,
    MEND,
    WITHDRAW,
    ACCEPT,
    REFUSE,
    SEND_ON,
    /** The family-register system entered it. */
    ENTER,
    /** The family-register system would not, with its reason. */
    RETURN,
    /** The ward takes its acceptance back, before the entry. */
    TAKE_BACK,
    REGISTER_CHILD,
    /** 訂正 or 追完. */
    AMEND,
    /** The certificate had been joined to the wrong mother. What is filed stays where it is, for a clerk to look at. */
    UNDO_JOIN
}
