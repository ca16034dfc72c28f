package jp.hagukumi.births.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a clerk wants to see of the queue, soonest deadline first.
 *
 * @param states none: what waits for the desk or the family (FILED, UNDER_REVIEW, NEEDS_FIX)
 * @param ward six-digit code; none: the clerk's own wards
 * @param channel APP, MYNAPORTAL or COUNTER
 * @param dueUntil deadlines up to that day
 * @param whose whose cases
 * @param name beginning of the child's or the mother's name, compared by fold; 1–50 code points
 * @param number of acceptance
 * @param after cursor of the page before
 * @param limit rows, 1–100
 */
public record RegistrationQuery(
        Set<RegistrationState> states,
        Optional<String> ward,
        Optional<String> channel,
        Optional<LocalDate> dueUntil,
        Whose whose,
        Optional<String> name,
        Optional<String> number,
        Optional<String> after,
        int limit) {

    /** Whose cases. */
    public enum Whose {
        ANYBODYS,
        MINE,
        NOBODYS
    }

    public RegistrationQuery {
        states = Set.copyOf(states);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "RegistrationQuery[masked]";
    }
}
