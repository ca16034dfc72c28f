package jp.hagukumi.births;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Where a child's slip and visit stand, for its family's pages.
 *
 * @param dueOn the day until which the slip is asked for
 * @param filedAt when the version in force was filed; empty while the slip is open
 * @param slipShown false where a support measure hides anything from the reader: that somebody wrote a slip is hidden then too
 * @param visit empty where there is none, after a death, and where a support measure hides appointments from the reader
 */
public record SlipAndVisit(LocalDate dueOn, Optional<Instant> filedAt, boolean slipShown, Optional<Visit> visit) {

    /**
     * @param at local time in Japan; empty until a day is agreed
     * @param officeName the ward's office; empty where a support measure hides the ward
     */
    public record Visit(
            VisitState state, Optional<LocalDateTime> at, Optional<String> officeName, Optional<String> officePhone) {}
}
