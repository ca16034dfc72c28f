package jp.hagukumi.announcements;

import java.util.UUID;

/** A paper, photographed or scanned, came along with a version of a birth certificate. */
public record PaperReceived(UUID certificate) implements Announcement {}
