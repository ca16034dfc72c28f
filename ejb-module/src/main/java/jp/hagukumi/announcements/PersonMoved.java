package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person has begun to live at another address in the city (転入, 転居).
 *
 * @param fromWard six-digit ward code before; empty when coming from outside
 * @param toWard six-digit ward code now
 */
public record PersonMoved(UUID person, String fromWard, String toWard, LocalDate on) implements Announcement {}
