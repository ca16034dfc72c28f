package jp.hagukumi.checkups;

import java.util.Optional;

/**
 * Which of a ward's children that were missed.
 *
 * @param ward six-digit code
 * @param kind empty for all
 */
public record RecallQuery(String ward, Optional<CheckupKind> kind, Show show) {

    /** What of them is shown. */
    public enum Show {
        /** Those to whom somebody is to turn today: no later day was set. */
        DUE,
        /** All that did not come and have no new date. */
        MISSED,
        /** Those with a new date that has not come yet, or who choose one. */
        PLACED_AGAIN
    }
}
