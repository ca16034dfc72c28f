package jp.hagukumi.checkups.clinics.rules;

import java.time.LocalDate;
import java.util.Optional;

/** What the city gives back for an infant checkup that a family paid for itself elsewhere (償還払い): at most what a voucher is worth. */
public final class ClinicReimbursement {

    private ClinicReimbursement() {}

    /**
     * @param yen above 0
     * @param until the last day on which it may be claimed
     */
    public record Decision(int yen, LocalDate until, String ruleVersion) {}

    /**
     * @param voucherYen what the voucher was worth when it was issued
     * @param term in force on the day of the checkup
     */
    public static Optional<Decision> decide(LocalDate on, int paidYen, int voucherYen, VoucherTerms.Term term) {
        var yen = Math.min(paidYen, voucherYen);
        return yen <= 0
                ? Optional.empty()
                : Optional.of(new Decision(yen, on.plusMonths(term.reimburseMonths()), term.ruleVersion()));
    }
}
