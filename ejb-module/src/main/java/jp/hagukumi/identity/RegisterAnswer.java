package jp.hagukumi.identity;

import java.util.Optional;

/**
 * What became of one event.
 *
 * @param refusal why it was refused
 * @param field which part of the event is wrong, where one is
 */
public record RegisterAnswer(
        String eventId, Outcome outcome, Optional<IdentityRefusal> refusal, Optional<String> field) {

    static RegisterAnswer of(String eventId, Outcome outcome) {
        return new RegisterAnswer(eventId, outcome, Optional.empty(), Optional.empty());
    }

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
