package jp.hagukumi.pregnancy.consultation;

/** Where a touch point stands; the edges are drawn in {@code docs/states/touch-point.md}. */
public enum TouchPointState {
    /** Its day has not come. */
    PLANNED,
    /** She was asked. */
    OPEN,
    /** She was asked again. */
    REMINDED,
    /** Nothing came; a nurse sees to it. */
    WITH_NURSE,
    /** It took place. */
    DONE,
    /** After a loss or a death nothing more is asked. */
    STOPPED,
    /** The birth, a move to another municipality or a mistaken notice ended it. */
    ENDED
}
