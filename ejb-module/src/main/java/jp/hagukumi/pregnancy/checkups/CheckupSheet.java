package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Vouchers and results at the desk.
 *
 * @param vouchers without their codes: a code is the woman's to show
 */
public record CheckupSheet(List<Left> vouchers, List<Line> results) {

    public CheckupSheet {
        vouchers = List.copyOf(vouchers);
        results = List.copyOf(results);
    }

    /** How many of a kind. */
    public record Left(VoucherKind kind, int issued, int used) {}

    /**
     * One result.
     *
     * @param source HAND, FILE, SOAP or PMH
     * @param mind health nurses only
     */
    public record Line(
            CheckupId id,
            Checkup checkup,
            String source,
            Optional<Mind> mind,
            Optional<Integer> reimbursedYen,
            Optional<LocalDate> reimbursableUntil) {

        @Override
        public String toString() {
            return "Line[" + id.value() + "]";
        }
    }
}
