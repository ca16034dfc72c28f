package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a clerk wants to see of the queue. Oldest first, paged by the last row seen.
 *
 * @param states none: all states that wait for somebody (RECEIVED)
 * @param ward six-digit code; certificates that no ward is known for yet are shown to every ward
 * @param receivedFrom first day, in Japan
 * @param receivedUntil last day
 * @param flags at least one of these; none: whatever the flags
 * @param routing only what belongs here, must be sent on, or given back
 * @param motherName part of the mother's name, compared by fold; 1–50 code points
 * @param after cursor of the page before, up to 80 characters
 * @param limit rows, 1–100
 */
public record CertificateQuery(
        Set<CertificateState> states,
        Optional<String> ward,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedUntil,
        Set<CertificateFlag> flags,
        Optional<Routing> routing,
        Optional<String> motherName,
        Optional<String> after,
        int limit) {

    public CertificateQuery {
        states = Set.copyOf(states);
        flags = Set.copyOf(flags);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "CertificateQuery[masked]";
    }
}
