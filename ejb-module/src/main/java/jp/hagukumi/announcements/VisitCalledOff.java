package jp.hagukumi.announcements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agreed visit to a family does not take place; another day will be agreed.
 *
 * @param mother where the city knows her
 * @param version of the visit when it was called off
 * @param at for when it was agreed
 */
public record VisitCalledOff(UUID visit, UUID child, Optional<UUID> mother, int version, Instant at)
        implements Announcement {}
