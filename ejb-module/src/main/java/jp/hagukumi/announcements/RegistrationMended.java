package jp.hagukumi.announcements;

import java.util.Optional;
import java.util.UUID;

/** What the ward asked for in a registration was put right. */
public record RegistrationMended(UUID registration, UUID child, Optional<UUID> mother, String ward, int version)
        implements Announcement {}
