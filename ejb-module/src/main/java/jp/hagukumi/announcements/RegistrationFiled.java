package jp.hagukumi.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A birth was registered with the city: the notice is deposited, and nothing is accepted yet.
 *
 * @param channel APP, MYNAPORTAL or COUNTER
 * @param ward six-digit code of the ward that examines it
 * @param receivedOn the date of deposit
 * @param late after the deadline
 */
public record RegistrationFiled(
        UUID registration,
        UUID child,
        Optional<UUID> mother,
        String channel,
        String ward,
        LocalDate receivedOn,
        boolean late,
        Instant filedAt)
        implements Announcement {}
