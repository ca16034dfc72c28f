package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/** A person's registered name or 通称 has changed; the name itself is asked of identity. */
public record NameChanged(UUID person, LocalDate on) implements Announcement {}
