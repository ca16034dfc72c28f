package jp.hagukumi.announcements;

import java.util.Optional;
import java.util.UUID;

/**
 * The institution corrected a certificate; whoever used the old one looks at the new one.
 *
 * @param certificate the old version
 * @param replacedBy the new version
 * @param child the child it is joined to, if it is
 * @param used whether something had been decided on the old one
 */
public record CertificateReplaced(UUID certificate, UUID replacedBy, Optional<UUID> child, boolean used)
        implements Announcement {}
