package jp.hagukumi.pregnancy.care.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.rules.Gestation;

/** On which days a kind of care after the birth is open to a woman, how often, and by how much it is cheaper. All as dated rows of the city. */
public final class PostnatalRules {

    private final List<Dated<Kind>> kinds;
    private final List<Dated<Allowance>> allowances;

    private PostnatalRules(List<Dated<Kind>> kinds, List<Dated<Allowance>> allowances) {
        this.kinds = kinds;
        this.allowances = allowances;
    }

    /**
     * @param kinds {@code postnatal-care.csv} of a city
     * @param allowances {@code postnatal-allowance.csv} of the same
     */
    public static PostnatalRules of(ReferenceTable kinds, ReferenceTable allowances) {
        return new PostnatalRules(
                kinds.rows().stream().map(row -> Dated.of(row, Kind.of(row))).toList(),
                allowances.rows().stream()
                        .map(row -> Dated.of(row, Allowance.of(row)))
                        .toList());
    }

    /**
     * A kind as it is on a day.
     *
     * @param minutes how long one is
     * @param fromWeek completed weeks of pregnancy from which it may be booked
     * @param untilMonths open before the child is so old
     * @param afterLossMonths how long it is open after a loss; empty: not by herself
     * @param leadDays the soonest day that she books herself
     * @param changeDays changed by herself until so many days before
     * @param aheadDays the furthest day
     */
    public record Kind(
            String code,
            String version,
            int minutes,
            int fromWeek,
            int untilMonths,
            Optional<Integer> afterLossMonths,
            int leadDays,
            int changeDays,
            int aheadDays) {

        static Kind of(ReferenceTable.Row row) {
            return new Kind(
                    row.text("kind"),
                    row.text("version"),
                    row.number("minutes"),
                    row.number("from_week"),
                    row.number("until_months"),
                    row.given("after_loss_months").map(Integer::valueOf),
                    row.number("lead_days"),
                    row.number("change_days"),
                    row.number("ahead_days"));
        }
    }

    /**
     * How often, and how much of it is cheaper.
     *
     * @param uses of all kinds together, for each child
     * @param reductions how many of them are cheaper
     * @param correctedBelowWeeks born before so many completed weeks, the age counts from the day expected
     */
    public record Allowance(String version, int uses, int reductions, long reductionYen, int correctedBelowWeeks) {

        static Allowance of(ReferenceTable.Row row) {
            return new Allowance(
                    row.text("version"),
                    row.number("uses"),
                    row.number("reductions"),
                    Long.parseLong(row.text("reduction_yen")),
                    row.number("corrected_below_weeks"));
        }
    }

    /**
     * What is known of her pregnancy.
     *
     * @param endedOn the day of birth or of the loss; empty while it goes on
     * @param loss no child of it lives
     */
    public record Facts(LocalDate dueOn, Optional<LocalDate> endedOn, boolean loss) {}

    /**
     * When a kind is open.
     *
     * @param opensOn the first day on which it may be booked
     * @param from the first day of care
     * @param last the last day of care
     */
    public record Window(LocalDate opensOn, LocalDate from, LocalDate last) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(last);
        }
    }

    /** Empty where the city does not have the kind on that day. */
    public Optional<Kind> kind(String code, LocalDate day) {
        return one(
                kinds.stream()
                        .filter(dated -> dated.value().code().equals(code))
                        .toList(),
                day,
                code);
    }

    public Optional<Allowance> allowance(LocalDate day) {
        return one(allowances, day, "allowance");
    }

    /** Empty where the kind is not open to her by herself: after a loss, if the city's table says nothing of it. */
    public static Optional<Window> window(Kind kind, Allowance allowance, Facts facts) {
        if (facts.loss()) {
            var lostOn = facts.endedOn().orElse(facts.dueOn());
            return kind.afterLossMonths().map(months -> new Window(lostOn, lostOn, lastDayBefore(lostOn, months)));
        }
        var opensOn = Gestation.dayOf(facts.dueOn(), kind.fromWeek(), 0);
        var born = facts.endedOn();
        var from = born.orElse(facts.dueOn());
        return Optional.of(new Window(
                born.filter(day -> day.isBefore(opensOn)).orElse(opensOn),
                from,
                lastDayBefore(ageFrom(allowance, facts), kind.untilMonths())));
    }

    /** The day from which the child's age counts: its birth, or the day expected where it came long before. */
    public static LocalDate ageFrom(Allowance allowance, Facts facts) {
        return facts.endedOn()
                .filter(born -> Gestation.on(facts.dueOn(), born).weeks() >= allowance.correctedBelowWeeks())
                .orElse(facts.dueOn());
    }

    /**
     * The last day on which somebody born on that day is less than so many months old. A month without such a day ends the period
     * with its own last day (民法143条2項ただし書, 年齢計算ニ関スル法律): of a child born on 31 October the fourth month ends with 28 February.
     */
    public static LocalDate lastDayBefore(LocalDate from, int months) {
        var same = from.plusMonths(months);
        return same.getDayOfMonth() == from.getDayOfMonth() ? same.minusDays(1) : same;
    }

    private static <T> Optional<T> one(List<Dated<T>> rows, LocalDate day, String what) {
        var inForce = rows.stream().filter(row -> row.isInForce(day)).toList();
        if (inForce.size() > 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + what + " apply on " + day);
        }
        return inForce.stream().findFirst().map(Dated::value);
    }

    private record Dated<T>(LocalDate from, Optional<LocalDate> last, T value) {

        static <T> Dated<T> of(ReferenceTable.Row row, T value) {
            return new Dated<>(row.date("applies_from"), row.given("applies_to").map(LocalDate::parse), value);
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && last.filter(day::isAfter).isEmpty();
        }
    }
}
