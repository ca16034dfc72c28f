package jp.hagukumi.identity;

import java.util.Optional;

/**
 * What became of one event.
 *
 * @param refusal why it was refused
 */
public record RegisterAnswer(String eventId, Outcome outcome, Optional<IdentityRefusal> refusal) {

    /** The ways an event can go. */
    public enum Outcome {
        /** Taken and in force. */
        APPLIED,
        /** Kept: an earlier event of the person is missing. It is applied when that one arrives. */
        HELD,
        /** Came before with the same content; nothing was done again. */
        REPEATED,
        REFUSED
    }
}
