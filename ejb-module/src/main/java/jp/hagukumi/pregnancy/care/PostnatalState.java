package jp.hagukumi.pregnancy.care;

/** Where a booking stands; the edges are drawn in {@code docs/states/postnatal-booking.md}. */
public enum PostnatalState {
    /** She is expected on that day. */
    BOOKED,
    /** A clerk asks her before the day; she is told nothing of it until then. */
    TO_ASK,
    /** She came, or was visited. */
    USED,
    /** She did not come. */
    MISSED,
    /** She or the desk called it off. */
    CANCELLED,
    /** It rests on nothing any more: she has moved away or died, or the notice was a mistake. */
    STOPPED;

    /** Whether it holds its place. */
    public boolean holds() {
        return this == BOOKED || this == TO_ASK || this == USED || this == MISSED;
    }

    /** Whether it counts as one of her uses and may take a reduction: not where she did not come. */
    public boolean counts() {
        return this == BOOKED || this == TO_ASK || this == USED;
    }

    /** Whether its day is still to come or nobody has said yet what became of it. */
    public boolean isOpen() {
        return this == BOOKED || this == TO_ASK;
    }
}
