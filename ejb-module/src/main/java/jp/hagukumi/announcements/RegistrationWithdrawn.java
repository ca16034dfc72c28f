package jp.hagukumi.announcements;

import java.util.Optional;
import java.util.UUID;

/** Its filer took a registration back before it was accepted. */
public record RegistrationWithdrawn(UUID registration, UUID child, Optional<UUID> mother, String ward)
        implements Announcement {}
