package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record PregnancyPage(List<Line> items, Optional<String> next) {

    public PregnancyPage {
        items = List.copyOf(items);
    }

    /**
     * One pregnancy in a list.
     *
     * @param handbooks how many are in use
     */
    public record Line(
            PregnancyId id,
            String name,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int days,
            int fetuses,
            String ward,
            LocalDate notifiedOn,
            int handbooks,
            boolean protectedPerson) {

        @Override
        public String toString() {
            return "Line[" + id.value() + "]";
        }
    }
}
