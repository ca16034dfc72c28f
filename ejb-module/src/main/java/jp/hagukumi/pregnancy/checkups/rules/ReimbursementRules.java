package jp.hagukumi.pregnancy.checkups.rules;

import java.time.LocalDate;
import java.util.Optional;

/** What the city gives back for a checkup that she paid for herself (償還払い). */
public final class ReimbursementRules {

    private final CheckupMeasures measures;

    public ReimbursementRules(CheckupMeasures measures) {
        this.measures = measures;
    }

    /**
     * @param paidYen what she paid
     * @param voucherYen what the city pays at most for the voucher; empty where it has no amount of its own
     * @param givenYen what was given back for the fourteen so far
     */
    public record Facts(LocalDate on, int paidYen, Optional<Integer> voucherYen, int givenYen) {}

    /**
     * @param yen above 0
     * @param until the last day on which it may be claimed
     */
    public record Decision(int yen, LocalDate until, String ruleVersion) {}

    /** Nothing where nothing was paid or nothing is left. */
    public Optional<Decision> decide(Facts facts) {
        var months = measures.on("reimbursement-months", facts.on());
        var total = measures.on("antenatal-total-yen", facts.on());
        var most = facts.voucherYen().orElseGet(() -> Math.max(0, total.value() - facts.givenYen()));
        var yen = Math.min(facts.paidYen(), most);
        return Optional.of(new Decision(
                        yen, facts.on().plusMonths(months.value()), months.ruleVersion() + " " + total.ruleVersion()))
                .filter(decision -> decision.yen() > 0);
    }
}
