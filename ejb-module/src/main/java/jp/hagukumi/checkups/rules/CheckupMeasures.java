package jp.hagukumi.checkups.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** How the city invites and how long a date may be changed: dated rows of the city. */
public final class CheckupMeasures {

    private final List<Row> rows;

    private CheckupMeasures(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static CheckupMeasures of(ReferenceTable table) {
        return new CheckupMeasures(table.rows().stream().map(Row::of).toList());
    }

    /**
     * What holds on a day.
     *
     * @param planMonths sessions are made so many months ahead
     * @param inviteDays a child is invited once its window begins within so many days
     * @param leadDays the soonest session the city puts somebody into
     * @param changeDays a date may be changed or called off until so many days before it
     * @param offerHours how long an offered place is held
     */
    public record Measure(
            String ruleVersion, int planMonths, int inviteDays, int leadDays, int changeDays, int offerHours) {

        /** The last day on which a family may change or call off a date itself. */
        public LocalDate changeUntil(LocalDate session) {
            return session.minusDays(changeDays);
        }

        /** Whether a family may change a date, or choose that day, today. */
        public boolean lets(LocalDate session, LocalDate today) {
            return !today.isAfter(changeUntil(session));
        }
    }

    /** @throws IllegalStateException where no row, or more than one, holds on that day */
    public Measure on(LocalDate day) {
        var inForce = rows.stream().filter(row -> row.isInForce(day)).toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of checkups apply on " + day);
        }
        return inForce.get(0).measure();
    }

    private record Row(LocalDate from, Optional<LocalDate> until, Measure measure) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    new Measure(
                            row.text("version"),
                            row.number("plan_months"),
                            row.number("invite_days"),
                            row.number("lead_days"),
                            row.number("change_days"),
                            row.number("offer_hours")));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }
}
