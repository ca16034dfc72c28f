package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A clerk accepted (受理) a notice of birth, or accepted it again after the family register returned it. The child is in no
 * register yet.
 *
 * @param version the version of the form that was accepted
 * @param acceptanceNumber ward, year and number in the ward's book, such as {@code 141330-2026-000123}; kept when accepted again
 * @param acceptedOn the day of acceptance
 * @param receivedOn the date of deposit, from which the law counts
 */
public record RegistrationAccepted(
        UUID registration,
        UUID child,
        Optional<UUID> mother,
        int version,
        String ward,
        String acceptanceNumber,
        LocalDate acceptedOn,
        LocalDate receivedOn)
        implements Announcement {}
