package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 母子健康手帳 of one child.
 *
 * @param number fiscal year and six digits, {@code 2026-000123}
 * @param child place among the children expected, 1 to 9
 * @param replacedOn no longer in use since
 */
public record Handbook(
        String number, int child, LocalDate issuedOn, Optional<LocalDate> replacedOn, Optional<Because> because) {

    /** Why another took its place. */
    public enum Because {
        LOST,
        DAMAGED,
        NUMBER_WRONG
    }
}
