package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * A result that waits for a nurse.
 *
 * @param reasons constants of the rule, the gravest first
 */
public record CheckupWaiting(
        CheckupId checkup,
        PregnancyId pregnancy,
        String name,
        String ward,
        List<String> reasons,
        LocalDate on,
        boolean protectedPerson) {

    public CheckupWaiting {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "CheckupWaiting[" + checkup.value() + "]";
    }
}
