package jp.hagukumi.births;

/** Where a value that is shown or filled in comes from; the family is told with each. */
public enum ValueSource {
    /** 住民票 */
    REGISTER,
    /** 出生証明書 */
    CERTIFICATE,
    /** What the person told the city about how to be reached. */
    ACCOUNT,
    /** An earlier version of the slip, or the slip of a sibling. */
    EARLIER_SLIP,
    /** The registration of another child of the same delivery. */
    SIBLING,
    /** What the family writes now. */
    FAMILY
}
