package jp.hagukumi.checkups.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** On which days a ward holds its group checkups, and with which bands: dated rows of the city. */
public final class SessionTemplate {

    private static final int DAYS_OF_WEEK = 7;

    private final List<Row> rows;

    private SessionTemplate(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static SessionTemplate of(ReferenceTable table) {
        return new SessionTemplate(table.rows().stream().map(Row::of).toList());
    }

    /**
     * A session as the template has it.
     *
     * @param plannedFor the day of the template, on which the office may be closed
     * @param day the day on which it is held
     */
    public record Planned(
            LocalDate plannedFor, LocalDate day, List<Band> bands, int rooms, int staff, String ruleVersion) {

        public Planned {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band of reception.
     *
     * @param places how many children
     * @param heldBack how many of these the city leaves free for families that move their date
     * @param apart only for those who are to meet nobody or need more time
     */
    public record Band(LocalTime begins, int places, int heldBack, boolean apart) {}

    /**
     * Sessions of a ward in a month. A closed day goes to the next open one that has none of this kind; where the month has no
     * such day left among the open ones, it falls out.
     *
     * @param open days on which the ward's office opens, of this month and the first of the next
     */
    public List<Planned> of(String ward, String kind, YearMonth month, SortedSet<LocalDate> open) {
        var used = new TreeSet<LocalDate>();
        var planned = new ArrayList<Planned>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var wanted = day;
            on(ward, kind, day)
                    .filter(row -> row.names(wanted))
                    .ifPresent(row -> open.tailSet(wanted).stream()
                            .filter(held -> !used.contains(held))
                            .findFirst()
                            .ifPresent(held -> {
                                used.add(held);
                                planned.add(new Planned(
                                        wanted, held, row.bandsOf(), row.rooms(), row.staff(), row.version()));
                            }));
        }
        return planned;
    }

    private Optional<Row> on(String ward, String kind, LocalDate day) {
        return one(Optional.of(ward), kind, day).or(() -> one(Optional.empty(), kind, day));
    }

    private Optional<Row> one(Optional<String> ward, String kind, LocalDate day) {
        var inForce = rows.stream()
                .filter(row -> row.ward().equals(ward) && row.kind().equals(kind) && row.isInForce(day))
                .toList();
        if (inForce.size() > 1) {
            throw new IllegalStateException(inForce.size() + " rows of sessions apply on " + day);
        }
        return inForce.stream().findFirst();
    }

    private record Row(
            Optional<String> ward,
            String kind,
            String version,
            LocalDate from,
            Optional<LocalDate> until,
            DayOfWeek weekday,
            List<Integer> weeks,
            LocalTime begins,
            int minutes,
            int bands,
            int places,
            int heldBack,
            int apart,
            int rooms,
            int staff) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.given("ward"),
                    row.text("kind"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    DayOfWeek.valueOf(row.text("weekday")),
                    Stream.of(row.text("weeks").split(" "))
                            .map(Integer::valueOf)
                            .toList(),
                    LocalTime.parse(row.text("begins")),
                    row.number("minutes"),
                    row.number("bands"),
                    row.number("places"),
                    row.number("held_back"),
                    row.number("apart"),
                    row.number("rooms"),
                    row.number("staff"));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        boolean names(LocalDate day) {
            return day.getDayOfWeek() == weekday && weeks.contains((day.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1);
        }

        List<Band> bandsOf() {
            var open = IntStream.range(0, bands)
                    .mapToObj(n -> new Band(begins.plusMinutes((long) n * minutes), places, heldBack, false));
            var quiet = apart == 0
                    ? Stream.<Band>empty()
                    : Stream.of(new Band(begins.plusMinutes((long) bands * minutes), apart, 0, true));
            return Stream.concat(open, quiet).toList();
        }
    }
}
