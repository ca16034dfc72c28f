package jp.hagukumi.pregnancy;

import java.time.Instant;

/**
 * One thing that became another in a pregnancy's case.
 *
 * @param was and {@code now}: a day (ISO 8601), a number, a ward's code or a state; empty where there was none
 */
public record PregnancyChange(Instant at, Field field, String was, String now, String reason) {

    /** What may change. */
    public enum Field {
        DUE_ON,
        FETUSES,
        HEARTBEAT_ON,
        BORN_ON,
        WARD,
        STATE
    }
}
