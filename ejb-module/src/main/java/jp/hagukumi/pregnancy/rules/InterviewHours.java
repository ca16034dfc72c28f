package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** At which hours interviews begin, how long they are and how many are held side by side: dated rows of the city. */
public final class InterviewHours {

    private final List<Row> rows;

    private InterviewHours(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static InterviewHours of(ReferenceTable table) {
        return new InterviewHours(table.rows().stream().map(Row::of).toList());
    }

    /**
     * What a ward has set for the interviews of a day.
     *
     * @param minutes length of one
     * @param places how many are held side by side
     * @param leadDays the soonest day is so many days from today
     * @param aheadDays the furthest is so many days from today
     * @param pause hours within the opening hours without interviews
     */
    public record Measure(
            String ruleVersion, int minutes, int places, int leadDays, int aheadDays, Optional<Hours> pause) {

        /** Whether a day may be booked today. */
        public boolean takes(LocalDate day, LocalDate today) {
            return !day.isBefore(today.plusDays(leadDays)) && !day.isAfter(today.plusDays(aheadDays));
        }

        /** When interviews begin on a day on which the office is open at these hours, in their order. */
        public List<LocalTime> beginnings(List<Hours> open) {
            var begins = new ArrayList<LocalTime>();
            for (var span : open) {
                var last = minuteOf(span.closes()) - minutes;
                for (var at = minuteOf(span.opens()); at <= last; at += minutes) {
                    if (pausesBetween(at, at + minutes)) {
                        // After the pause they begin at its end, whatever the step was before it.
                        at = minuteOf(pause.orElseThrow().closes()) - minutes;
                    } else {
                        begins.add(LocalTime.ofSecondOfDay(at * SECONDS));
                    }
                }
            }
            return begins.stream().distinct().sorted().toList();
        }

        private boolean pausesBetween(int from, int to) {
            return pause.filter(free -> from < minuteOf(free.closes()) && minuteOf(free.opens()) < to)
                    .isPresent();
        }
    }

    /** From when until when. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    private static final long SECONDS = 60L;
    private static final int MINUTES = 60;

    private static int minuteOf(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    /** The ward's own row, or else that of every ward; empty where the city lets nobody book on that day. */
    public Optional<Measure> on(String ward, LocalDate day) {
        return one(Optional.of(ward), day).or(() -> one(Optional.empty(), day));
    }

    /** The furthest day that any row of the ward lets be booked today. */
    public LocalDate furthest(LocalDate today) {
        return rows.stream()
                .map(row -> today.plusDays(row.measure().aheadDays()))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private Optional<Measure> one(Optional<String> ward, LocalDate day) {
        var inForce = rows.stream()
                .filter(row -> row.ward().equals(ward) && row.isInForce(day))
                .toList();
        if (inForce.size() > 1) {
            throw new IllegalStateException(inForce.size() + " rows of interviews apply on " + day);
        }
        return inForce.stream().findFirst().map(Row::measure);
    }

    private record Row(Optional<String> ward, LocalDate from, Optional<LocalDate> until, Measure measure) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.given("ward"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    new Measure(
                            row.text("version"),
                            row.number("minutes"),
                            row.number("places"),
                            row.number("lead_days"),
                            row.number("ahead_days"),
                            row.given("pause_from")
                                    .map(from ->
                                            new Hours(LocalTime.parse(from), LocalTime.parse(row.text("pause_to"))))));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }
}
