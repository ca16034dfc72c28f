package jp.hagukumi.pregnancy.consultation;

/** Where a booked interview stands; the edges are drawn in {@code docs/states/interview.md}. */
public enum InterviewState {
    /** She is expected at that hour. */
    BOOKED,
    /** It took place. */
    HELD,
    /** She or the desk called it off, or another ward is hers now. */
    CANCELLED,
    /** Nothing is left to talk about as planned: a loss, a death. */
    STOPPED
}
