package jp.hagukumi.announcements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A family told the city how it can be reached after a birth, or a clerk did for it.
 *
 * @param mother where the city knows her
 * @param version 1 for the first, one more each time the family files again
 * @param ward six-digit code of the ward that works on it
 * @param lowBirthWeight it is the notice of 母子保健法18条 too
 */
public record ContactSlipFiled(
        UUID slip, UUID child, Optional<UUID> mother, int version, String ward, boolean lowBirthWeight, Instant filedAt)
        implements Announcement {}
