package jp.hagukumi.announcements;

import java.util.UUID;

/**
 * The result of a checkup that had opened a reimbursement (償還払い) counts no more: it was cancelled, or another takes its place and
 * opens its own.
 *
 * @param checkup the result it rested on
 */
public record ReimbursementClosed(UUID checkup, UUID pregnancy) implements Announcement {}
