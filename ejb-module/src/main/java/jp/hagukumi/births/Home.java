package jp.hagukumi.births;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;

/**
 * The family's first page.
 *
 * @param due soonest first; empty after a death until the family opens a page by itself
 * @param quiet after a death: the page then shows no state of any form either, and offers nothing
 */
public record Home(int unreadNotices, List<Due> due, boolean quiet) {

    public Home {
        due = List.copyOf(due);
    }

    /** What may be due. */
    public enum What {
        /** A code is there to be shown at the hospital. */
        DELIVERY_TOKEN,
        /** The birth is certified or told of, and not registered yet (出生届). */
        BIRTH_REGISTRATION,
        /** A contact slip is asked for. */
        CONTACT_SLIP,
        /** Somebody comes. */
        VISIT_PLANNED,
        /** An invitation to act for a child waits for its answer. */
        INVITATION
    }

    /**
     * One thing that is due.
     *
     * @param dueOn the day until which it is asked for
     * @param daysLeft days until {@code dueOn}; negative when it has passed
     * @param at local time in Japan
     * @param link path within the app
     */
    public record Due(
            What what,
            Optional<LocalDate> dueOn,
            Optional<Integer> daysLeft,
            Optional<LocalDateTime> at,
            Optional<PersonId> child,
            String link) {}
}
