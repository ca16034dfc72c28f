package jp.hagukumi.announcements;

import java.util.Optional;
import java.util.UUID;

/** The institution withdrew a certificate. {@code child}: the child it had been joined to, whose join ended with it. */
public record CertificateCancelled(UUID certificate, Optional<UUID> child, Optional<UUID> mother)
        implements Announcement {}
