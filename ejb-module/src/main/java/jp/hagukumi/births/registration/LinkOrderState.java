package jp.hagukumi.births.registration;

/** Where an order to the family-register system stands. */
public enum LinkOrderState {
    /** To be sent, or sent again under the same id. */
    WAITING,
    /** The register has it; its answer is awaited and asked about. */
    TAKEN,
    /** The city asked the register to give it up; what became of that is awaited. */
    CANCELLING,
    ENTERED,
    NOT_ENTERED,
    /** Given up before it was entered. */
    CANCELLED,
    /** The register's door does not take it as it is; a person must look. */
    STUCK
}
