package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** On which days she is asked, asked again, and a nurse sees to it; {@code pregnancy/touch-points.csv}. */
public final class TouchPointRules {

    private final List<Row> rows;

    private TouchPointRules(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static TouchPointRules published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/touch-points.csv"));
    }

    public static TouchPointRules of(ReferenceTable table) {
        return new TouchPointRules(table.rows().stream().map(Row::of).toList());
    }

    /**
     * What the days hang on.
     *
     * @param bornOn the day of the birth, once there is one
     */
    public record Facts(LocalDate notifiedOn, LocalDate dueOn, Optional<LocalDate> bornOn) {}

    /** The days of one touch point, none before the one that precedes it. */
    public record Days(LocalDate opensOn, LocalDate remindOn, LocalDate escalateOn, String ruleVersion) {}

    /** @param kind as the table calls it: INTERVIEW, QUESTIONNAIRE, AFTER_BIRTH */
    public Days days(String kind, Facts facts) {
        var open = row(kind, "OPEN", facts.notifiedOn());
        var remind = row(kind, "REMIND", facts.notifiedOn());
        var escalate = row(kind, "ESCALATE", facts.notifiedOn());
        // Nobody is asked before the city knows of her.
        var opensOn = later(open.reckoned(facts), facts.notifiedOn());
        var remindOn = later(remind.reckoned(facts), opensOn.plusDays(remind.afterStep()));
        var wanted = later(escalate.reckoned(facts), remindOn.plusDays(escalate.afterStep()));
        var escalateOn = escalate.latestWeek()
                .map(week -> later(opensOn, earlier(wanted, Gestation.dayOf(facts.dueOn(), week, 0))))
                .orElse(wanted);
        return new Days(opensOn, earlier(remindOn, escalateOn), escalateOn, open.version());
    }

    private Row row(String kind, String step, LocalDate day) {
        var inForce = rows.stream()
                .filter(row -> row.kind().equals(kind) && row.step().equals(step))
                .filter(row -> !day.isBefore(row.from())
                        && row.until().filter(day::isAfter).isEmpty())
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + kind + " " + step + " apply on " + day);
        }
        return inForce.get(0);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private record Row(
            String kind,
            String step,
            String version,
            LocalDate from,
            Optional<LocalDate> until,
            String countedFrom,
            int offset,
            int afterStep,
            Optional<Integer> latestWeek) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.text("kind"),
                    row.text("step"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    row.text("counted_from"),
                    row.number("offset"),
                    row.number("after_step"),
                    row.given("latest_week").map(Integer::valueOf));
        }

        LocalDate reckoned(Facts facts) {
            return switch (countedFrom) {
                case "WEEK" -> Gestation.dayOf(facts.dueOn(), offset, 0);
                case "NOTICE" -> facts.notifiedOn().plusDays(offset);
                case "BIRTH" -> facts.bornOn().orElse(facts.dueOn()).plusDays(offset);
                default -> throw new IllegalStateException("Nothing is counted from " + countedFrom);
            };
        }
    }
}
