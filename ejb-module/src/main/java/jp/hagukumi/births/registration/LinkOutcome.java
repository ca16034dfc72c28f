package jp.hagukumi.births.registration;

import java.util.Optional;

/**
 * What became of an answer.
 *
 * @param finding why it was set aside; also of a repeated one that had been
 */
public record LinkOutcome(String answerId, Kind kind, Optional<RegistrationRefusal> finding) {

    /** What was done with it. */
    public enum Kind {
        /** The case has moved. */
        APPLIED,
        /** It came before; nothing was done. */
        REPEATED,
        /** Kept for a clerk; nothing was changed by it. */
        SET_ASIDE
    }
}
