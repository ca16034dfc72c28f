package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/** A person has died. Visits, reminders and notices to and about the person stop at once. */
public record PersonDied(UUID person, LocalDate on) implements Announcement {}
