package jp.hagukumi.births.registration;

/** What moves an order to the family-register system. */
public enum LinkOrderMove {
    /** The register says that it has the order. */
    TAKE,
    /** The register does not know an order that it had taken: it is sent again under its id. */
    LOSE,
    ENTER,
    NOT_ENTER,
    /** The ward takes the acceptance back: the register is asked to give the order up. */
    ASK_CANCEL,
    CANCEL,
    /** The register had decided before it was asked: its answer is awaited. */
    TOO_LATE,
    GIVE_UP,
    RETRY
}
