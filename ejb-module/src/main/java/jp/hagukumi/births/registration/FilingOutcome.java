package jp.hagukumi.births.registration;

import java.util.Optional;

/**
 * What became of a delivered filing.
 *
 * @param registration the case, where it is one
 * @param finding why it was set aside
 */
public record FilingOutcome(Kind kind, Optional<RegistrationId> registration, Optional<RegistrationRefusal> finding) {

    /** As the contract says it. */
    public enum Kind {
        /** Deposited: a case at the ward's desk. */
        TAKEN,
        /** Came before; answered as it was then. */
        REPEATED,
        /** Kept for a clerk; nothing was changed by it. */
        SET_ASIDE
    }

    static FilingOutcome taken(RegistrationId registration) {
        return new FilingOutcome(Kind.TAKEN, Optional.of(registration), Optional.empty());
    }

    static FilingOutcome setAside(RegistrationRefusal finding) {
        return new FilingOutcome(Kind.SET_ASIDE, Optional.empty(), Optional.of(finding));
    }
}
