package jp.hagukumi.announcements;

import java.util.UUID;

/**
 * A woman paid herself for a checkup outside the contract area: the result has opened its reimbursement (償還払い).
 *
 * @param checkup the result it rests on; one reimbursement for each
 * @param yen what the city gives back, above 0
 */
public record ReimbursementOpened(UUID checkup, UUID pregnancy, UUID woman, int yen) implements Announcement {}
