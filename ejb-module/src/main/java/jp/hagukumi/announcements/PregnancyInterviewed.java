package jp.hagukumi.announcements;

import java.util.UUID;

/** The interview at the notice of a pregnancy was held. */
public record PregnancyInterviewed(UUID pregnancy, UUID woman) implements Announcement {}
