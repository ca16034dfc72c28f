package jp.hagukumi.births.registration;

/** Where an order to the family-register system stands. */
public enum LinkOrderState {
    /** To be sent, or sent again under the same id. */
    WAITING,
    /** The register has it; its answer is awaited and asked about. */
    TAKEN,
    ENTERED,
    NOT_ENTERED,
    /** The register says that it gave the order up. */
    CANCELLED,
    /** The register's door does not take it as it is; a person must look. */
    STUCK
}
