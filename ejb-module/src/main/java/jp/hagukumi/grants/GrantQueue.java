package jp.hagukumi.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Applications in one state, the longest waiting first, and cases whose facts have changed since they were decided.
 *
 * @param next where the next page begins; empty on the last
 */
public record GrantQueue(List<Line> items, Optional<String> next, List<Reckon> toReckon) {

    public GrantQueue {
        items = List.copyOf(items);
        toReckon = List.copyOf(toReckon);
    }

    /** @param waitingDays since it was filed */
    public record Line(
            GrantApplicationId id,
            UUID pregnancy,
            String name,
            Instalment instalment,
            ApplicationState state,
            LocalDate filedOn,
            long waitingDays,
            String ward,
            boolean protectedPerson) {

        @Override
        public String toString() {
            return "Line[" + id.value() + "]";
        }
    }

    /** A case to be reckoned anew. */
    public record Reckon(UUID pregnancy, String name, String why, String ward) {

        @Override
        public String toString() {
            return "Reckon[" + pregnancy + "]";
        }
    }
}
