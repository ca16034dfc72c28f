package jp.hagukumi.announcements;

import java.util.UUID;

/** The city knows of a pregnancy. */
public record PregnancyNotified(UUID pregnancy, UUID woman) implements Announcement {}
