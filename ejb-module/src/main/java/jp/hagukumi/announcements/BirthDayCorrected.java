package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A corrected certificate moved the day of a delivery: the first day on which a child of it was born is another.
 *
 * @param mother whose delivery it is
 * @param was the day as it was told before
 */
public record BirthDayCorrected(UUID mother, LocalDate was, LocalDate bornOn) implements Announcement {}
