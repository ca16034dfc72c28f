package jp.hagukumi.identity;

/** What a support measure (支援措置) keeps from the person it protects from. */
public enum ProtectedField {
    /** Where the protected person lives: municipality, postcode, street, building. */
    ADDRESS,
    /** Which ward works for her. */
    WARD,
    /** Which hospital, nursery or other place she uses. */
    FACILITY,
    /** When and where she is expected. */
    APPOINTMENT,
    /** Phone and mail. */
    PHONE
}
