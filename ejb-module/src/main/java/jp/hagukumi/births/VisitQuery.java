package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which visits to list.
 *
 * @param ward six-digit code; empty for every ward the reader may see
 * @param states empty for what is open: due and planned
 * @param week a Monday: the visits planned in that week, by hour, whatever their state unless states are given
 * @param dueTo only what is due on that day or before
 * @param cursor {@link VisitPage#next} of the page before
 * @param limit 1–200
 */
public record VisitQuery(
        Optional<String> ward,
        Set<VisitState> states,
        Optional<LocalDate> week,
        Optional<LocalDate> dueTo,
        Optional<String> cursor,
        int limit) {

    public VisitQuery {
        states = Set.copyOf(states);
    }
}
