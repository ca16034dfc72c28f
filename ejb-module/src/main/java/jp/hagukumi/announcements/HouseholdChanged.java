package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/** A person belongs to another household, or stands in another relation to its head. */
public record HouseholdChanged(UUID person, UUID household, LocalDate on) implements Announcement {}
