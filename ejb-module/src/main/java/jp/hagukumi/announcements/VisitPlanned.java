package jp.hagukumi.announcements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Day and hour of a visit to a family are agreed, for the first time or anew.
 *
 * @param mother where the city knows her
 * @param version of the visit, so that a later plan is told apart from this one
 */
public record VisitPlanned(UUID visit, UUID child, Optional<UUID> mother, int version, Instant at)
        implements Announcement {}
