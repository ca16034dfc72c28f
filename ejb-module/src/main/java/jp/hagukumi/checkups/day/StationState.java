package jp.hagukumi.checkups.day;

/** Where a child stands with a station of the day. */
public enum StationState {
    WAITING,
    /** The child is there now. */
    AT,
    DONE,
    /** Not done, with the reason. */
    LEFT_OUT
}
