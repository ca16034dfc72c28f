/**
 * Payout: from a line that is due to the yen in her account. Proposed and approved by two people, gathered in a batch that a second
 * person lets go, written as a 総合振込 file, settled or returned, corrected and paid again; every step in the ledger.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.payout;
