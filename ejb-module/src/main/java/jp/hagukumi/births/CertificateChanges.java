package jp.hagukumi.births;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of what happened to an institution's certificates, in an order that never changes: nothing is skipped, however late
 * its transaction ended.
 *
 * @param changes oldest first
 * @param next the cursor to ask with for what follows; the same as asked with when nothing follows yet. 1–40 characters
 * @param more whether there is more already
 */
public record CertificateChanges(List<Change> changes, String next, boolean more) {

    public CertificateChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param certificateNumber the institution's number
     * @param version the version it happened to
     * @param certificate our mark
     * @param state the state reached
     * @param reason why it was returned or cancelled
     * @param at when
     */
    public record Change(
            String certificateNumber,
            int version,
            CertificateId certificate,
            CertificateState state,
            Optional<String> reason,
            Instant at) {}
}
