package jp.hagukumi.pregnancy.care;

/** Where an application stands; the edges are drawn in {@code docs/states/postnatal-application.md}. */
public enum PostnatalApplicationState {
    /** A clerk or a nurse of her ward has to decide. */
    APPLIED,
    /** She may book. */
    GRANTED,
    /** With the reason in words; she may apply again. */
    DECLINED,
    /** She took it back before it was decided. */
    WITHDRAWN,
    /** It rests on nothing any more: she has moved away or died, or the notice was a mistake. */
    STOPPED;

    /** Whether it stands in the way of another. */
    public boolean isOpen() {
        return this == APPLIED || this == GRANTED;
    }
}
