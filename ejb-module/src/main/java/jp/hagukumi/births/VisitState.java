package jp.hagukumi.births;

/** Where a visit stands. The edges between the states are drawn in {@code docs/states/visit.md}. */
public enum VisitState {
    /** To be made until its day. */
    DUE,
    /** Day, hour and visitor are agreed. */
    PLANNED,
    /** Made; what follows is being looked after. */
    VISITED,
    /** Nothing more follows. */
    CLOSED,
    /** What it rested on was undone, or the family left the city. */
    CANCELLED,
    /** Ended by a death; nothing is said to the family. */
    STOPPED
}
