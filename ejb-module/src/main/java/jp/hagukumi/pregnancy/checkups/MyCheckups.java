package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Vouchers and results as the woman sees them; nothing of the mind, and after a loss nothing of the pregnancy.
 *
 * @param vouchers those she may still show, and those used
 */
public record MyCheckups(List<Voucher> vouchers, List<Result> results) {

    public MyCheckups {
        vouchers = List.copyOf(vouchers);
        results = List.copyOf(results);
    }

    /**
     * One result.
     *
     * @param reimbursement what the city gives back of what she paid
     */
    public record Result(CheckupId id, Checkup checkup, Optional<Reimbursement> reimbursement) {

        @Override
        public String toString() {
            return "Result[" + id.value() + "]";
        }
    }

    /**
     * What is given back.
     *
     * @param until the last day on which it may be claimed
     */
    public record Reimbursement(int yen, LocalDate until) {}
}
