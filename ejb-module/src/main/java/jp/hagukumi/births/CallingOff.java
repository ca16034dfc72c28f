package jp.hagukumi.births;

import java.util.Optional;

/**
 * An agreed visit is called off.
 *
 * @param note for colleagues, 1–500 characters
 * @param version of the visit as it was seen; empty: as it stands
 */
public record CallingOff(CallOffReason reason, Optional<String> note, Optional<Integer> version) {

    /** A note may say what befell a family. */
    @Override
    public String toString() {
        return "CallingOff[" + reason + "]";
    }
}
