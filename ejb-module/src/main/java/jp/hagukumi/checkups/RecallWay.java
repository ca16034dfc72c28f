package jp.hagukumi.checkups;

/** How a family was turned to whose child did not come. */
public enum RecallWay {
    /** By a notice in the app; noted by itself. */
    NOTICE,
    LETTER,
    CALL,
    VISIT,
    /** At the child's nursery, or by what it said. */
    NURSERY,
    OTHER
}
