package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.calendar.OpenDays;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * The periods that begin with a birth. Two ways of counting live side by side: the register counts the birth day as
 * day 1 whatever the hour (Family Register Act art. 43), health care counts it as day 0 of life.
 *
 * <p>A birth's day is a local date of the place of birth; a time zone has no say here.
 */
public final class BirthPeriods {

    private static final String BIRTH_NOTICE = "birth-notice";
    private static final String BIRTH_NOTICE_ABROAD = "birth-notice-abroad";
    private static final String NEWBORN_VISIT = "newborn-visit";
    private static final String NEWBORN_VISIT_EXTENDED = "newborn-visit-extended";
    private static final String CONTACT_SLIP = "contact-slip";

    private final List<DatedPeriod> periods;

    private BirthPeriods(List<DatedPeriod> periods) {
        this.periods = periods;
    }

    /** The periods of the law that travel with the application, joined with those that the city has set itself. */
    public static BirthPeriods published(ReferenceTable ofTheCity) {
        return of(List.of(ReferenceTable.read("/jp/hagukumi/reference/births/periods.csv"), ofTheCity));
    }

    /**
     * Periods from tables with the columns of {@code births/periods.csv}.
     *
     * @throws IllegalStateException if the rows of one period leave a gap or overlap
     */
    public static BirthPeriods of(List<ReferenceTable> tables) {
        List<DatedPeriod> periods = tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(DatedPeriod::of)
                .sorted(Comparator.comparing(DatedPeriod::period).thenComparing(DatedPeriod::appliesFrom))
                .toList();
        requireSeamless(periods);
        return new BirthPeriods(periods);
    }

    /**
     * Until when the birth notice (出生届) is to be filed within Japan: 14 days with the birth day as the first, and the
     * next open day if the office is closed on the last. Later notices are accepted too, with a report to the court.
     * Source: Family Register Act art. 49 para. 1 and art. 43 para. 1; Local Autonomy Act art. 4-2 para. 4.
     *
     * @param birth the day of birth
     * @param calendar open days of the office where the notice is filed
     * @throws IllegalArgumentException if no period or no list of holidays covers the day
     */
    public DueDate birthNoticeDue(LocalDate birth, OpenDays calendar) {
        return on(BIRTH_NOTICE, birth).due(birth, Optional.of(calendar));
    }

    /**
     * Until when the notice of a birth outside Japan is to be filed: three months with the birth day as the first, so the
     * day before the one of the same number, or the last of a month that has no such day (Civil Code art. 143 para. 2).
     * Source: Family Register Act art. 49 para. 1 and art. 43 para. 1.
     */
    public DueDate birthNoticeDueAbroad(LocalDate birth, OpenDays calendar) {
        return on(BIRTH_NOTICE_ABROAD, birth).due(birth, Optional.of(calendar));
    }

    /**
     * The last day on which the child is a newborn (新生児, 28 days not yet elapsed: day 27 of life) and a visit is a
     * newborn visit by law. Source: Maternal and Child Health Act art. 6 para. 5 and art. 11.
     */
    public DueDate newbornVisitDue(LocalDate birth) {
        return on(NEWBORN_VISIT, birth).due(birth, Optional.empty());
    }

    /**
     * The last day until which the city lets a newborn visit take place, where it has set one; Kawasaki: day 60 of
     * life, in principle. The law lets a visit that has begun continue.
     *
     * @throws IllegalArgumentException if the city has set none
     */
    public DueDate extendedNewbornVisitDue(LocalDate birth) {
        return on(NEWBORN_VISIT_EXTENDED, birth).due(birth, Optional.empty());
    }

    /**
     * Until when the contact slip (出生連絡票) is asked for; Kawasaki: day 14 of life. A later one is taken all the same.
     *
     * @throws IllegalArgumentException if the city has set none
     */
    public DueDate contactSlipDue(LocalDate birth) {
        return on(CONTACT_SLIP, birth).due(birth, Optional.empty());
    }

    private DatedPeriod on(String period, LocalDate birth) {
        return periods.stream()
                .filter(dated -> dated.period().equals(period) && dated.appliesTo(birth))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no period " + period + " for births on " + birth));
    }

    private static void requireSeamless(List<DatedPeriod> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            DatedPeriod before = sorted.get(i - 1);
            DatedPeriod after = sorted.get(i);
            boolean seam = before.appliesUntil().map(last -> last.plusDays(1)).equals(Optional.of(after.appliesFrom()));
            if (before.period().equals(after.period()) && !seam) {
                throw new IllegalStateException("gap or overlap before " + after.version());
            }
        }
    }

    private enum Counting {
        INCLUSIVE,
        INCLUSIVE_MONTHS,
        AGE;

        LocalDate end(LocalDate birth, int length) {
            return switch (this) {
                case INCLUSIVE -> birth.plusDays(length - 1L);
                case AGE -> birth.plusDays(length);
                case INCLUSIVE_MONTHS -> {
                    var corresponding = birth.plusMonths(length);
                    yield corresponding.getDayOfMonth() == birth.getDayOfMonth()
                            ? corresponding.minusDays(1)
                            : corresponding;
                }
            };
        }
    }

    private record DatedPeriod(
            String period,
            String version,
            LocalDate appliesFrom,
            Optional<LocalDate> appliesUntil,
            Counting counting,
            int length,
            boolean rolls) {

        static DatedPeriod of(ReferenceTable.Row row) {
            return new DatedPeriod(
                    row.text("period"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    switch (row.text("counting")) {
                        case "inclusive" -> Counting.INCLUSIVE;
                        case "inclusive-months" -> Counting.INCLUSIVE_MONTHS;
                        case "age" -> Counting.AGE;
                        default -> throw new IllegalStateException("not a way of counting: " + row.text("counting"));
                    },
                    row.number("days"),
                    switch (row.text("roll")) {
                        case "next-open-day" -> true;
                        case "none" -> false;
                        default -> throw new IllegalStateException("not a way of rolling: " + row.text("roll"));
                    });
        }

        boolean appliesTo(LocalDate birth) {
            return !birth.isBefore(appliesFrom)
                    && appliesUntil.filter(birth::isAfter).isEmpty();
        }

        DueDate due(LocalDate birth, Optional<OpenDays> calendar) {
            LocalDate end = counting.end(birth, length);
            if (!rolls) {
                return new DueDate(end, end, version);
            }
            LocalDate open = calendar.map(days -> days.nextOpenDay(end))
                    .orElseThrow(() -> new IllegalStateException(version + " rolls, and no calendar was handed in"));
            return new DueDate(open, end, version);
        }
    }
}
