package jp.hagukumi.pregnancy.satogaeri;

/** Why a municipality does not take a guest on. */
public enum DeclineReason {
    /** The address is none of the municipality. */
    NOT_OUR_AREA,
    /** What is asked for is not offered there. */
    NOT_OFFERED,
    /** Nobody is free in those days. */
    NO_CAPACITY,
    /** Too little is known to find her. */
    TOO_LITTLE_KNOWN,
    /** A reason that no word here fits. */
    OTHER
}
