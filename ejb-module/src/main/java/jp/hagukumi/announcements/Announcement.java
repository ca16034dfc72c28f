package jp.hagukumi.announcements;

/** A fact of the past. Records only, holding identifiers and plain values, never names of persons. */
public interface Announcement {}
