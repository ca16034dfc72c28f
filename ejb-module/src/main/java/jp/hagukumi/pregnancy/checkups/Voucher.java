package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A voucher as the woman shows it.
 *
 * @param code eight characters that are not mistaken for one another; it carries no name
 * @param number within its kind, from 1
 * @param yen what the city pays at most for this one; empty where only the fourteen together have an amount
 */
public record Voucher(
        String code, VoucherKind kind, int number, Optional<Integer> yen, LocalDate issuedOn, VoucherState state) {

    /** A code is as good as the paper. */
    @Override
    public String toString() {
        return "Voucher[" + kind + " " + number + "]";
    }
}
