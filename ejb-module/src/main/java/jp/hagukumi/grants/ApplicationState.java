package jp.hagukumi.grants;

/** Where an application stands. */
public enum ApplicationState {
    /** It waits for a clerk. */
    FILED,
    /** The clerk has asked her for something. */
    TO_MEND,
    GRANTED,
    /** Refused, with the right to object. */
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == FILED || this == TO_MEND;
    }
}
