package jp.hagukumi.announcements;

import java.util.UUID;

/** A family or a member of the staff told that a child has died; the resident register may not know it yet. */
public record ChildLost(UUID child, UUID mother) implements Announcement {}
