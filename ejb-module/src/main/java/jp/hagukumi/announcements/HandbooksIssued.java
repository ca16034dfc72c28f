package jp.hagukumi.announcements;

import java.util.UUID;

/** The handbooks of a pregnancy were handed over, one for each child. */
public record HandbooksIssued(UUID pregnancy, UUID woman) implements Announcement {}
