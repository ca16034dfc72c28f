package jp.hagukumi.announcements;

import java.util.Optional;
import java.util.UUID;

/**
 * An accepted notice of birth was corrected (訂正) or completed (追完).
 *
 * @param version the version of the form that holds now
 * @param acceptanceNumber of the notice that was accepted; it stays
 * @param kind CORRECTION or COMPLETION
 */
public record RegistrationAmended(
        UUID registration,
        UUID child,
        Optional<UUID> mother,
        int version,
        String ward,
        String acceptanceNumber,
        String kind)
        implements Announcement {}
