package jp.hagukumi.births.registration;

/** What moves a registration. */
public enum RegistrationMove {
    FILE,
    DISCARD,
    TAKE_UP,
    ASK,
    MEND,
    /** A clerk put a small mistake right after speaking with the filer (簡易補正). */
    MEND_BY_PHONE,
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
    /** The child lives in another municipality, which was told of the birth (住民基本台帳法9条2項). */
    TELL_RESIDENCE,
    /** 訂正 or 追完. */
    AMEND,
    /** The certificate had been joined to the wrong mother. What is filed stays where it is, for a clerk to look at. */
    UNDO_JOIN
}
