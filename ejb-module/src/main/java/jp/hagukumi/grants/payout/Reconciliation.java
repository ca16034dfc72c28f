package jp.hagukumi.grants.payout;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether lines, payments and ledger say the same, to the yen.
 *
 * @param on up to which day was posted
 * @param checks each sum beside what the ledger has for it
 */
public record Reconciliation(LocalDate on, List<Check> checks) {

    public Reconciliation {
        checks = List.copyOf(checks);
    }

    /** What is compared. */
    public enum Subject {
        /** Lines to her that are not cancelled, less claims: the expense. */
        AWARDED,
        /** Lines to her that are due or held and not at the bank. */
        PAYABLE,
        /** Payments at the bank. */
        IN_TRANSIT,
        /** Payments settled, less claims paid back: what has left the account. */
        PAID,
        /** Claims not paid back. */
        RECEIVABLE
    }

    /** @param yen by lines and payments */
    public record Check(Subject subject, long yen, long ledgerYen) {

        /** 0 where they agree. */
        public long difference() {
            return yen - ledgerYen;
        }
    }

    /** Whether every yen is where it is said to be. */
    public boolean agrees() {
        return checks.stream().allMatch(check -> check.difference() == 0);
    }
}
