package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.hagukumi.grants.rules.TransferFile.Category;
import jp.hagukumi.grants.rules.TransferFile.LineEnds;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** What is agreed with the bank that carries the city's transfers out; {@code grants/bank-terms.csv}. */
public final class BankTerms {

    private final ReferenceTable table;

    private BankTerms(ReferenceTable table) {
        this.table = table;
    }

    public static BankTerms published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/grants/bank-terms.csv"));
    }

    public static BankTerms of(ReferenceTable table) {
        return new BankTerms(table);
    }

    /** The terms for a file that is handed in on this day. */
    public InForce on(LocalDate day) {
        return new InForce(
                row("lead-bank-days", day).text("version"),
                row("lead-bank-days", day).number("value"),
                LocalTime.parse(row("cut-off", day).text("value")),
                row("furthest-days", day).number("value"),
                LineEnds.valueOf(row("line-ends", day).text("value")),
                Category.valueOf(row("category", day).text("value")));
    }

    /** @throws IllegalStateException where none or several apply: the table is broken then, not the question */
    private ReferenceTable.Row row(String measure, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure))
                .filter(row -> !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty())
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return inForce.get(0);
    }

    /** Where a value date stands for a file that is handed in at a time. */
    public enum Standing {
        REACHABLE,
        /** Banks do not work on it. */
        NO_BANK_DAY,
        /** Handed in too late for it. */
        CUT_OFF_MISSED,
        /** Further ahead than the bank takes files. */
        TOO_FAR
    }

    /**
     * The answer about a value date.
     *
     * @param next the value date itself where it is reachable; or else the nearest one that is: not earlier than asked for, but
     *     where it is too far ahead, the last one that is not
     */
    public record Reach(Standing standing, LocalDate next) {}

    /**
     * The terms of one day.
     *
     * @param version of the row of the lead
     * @param leadBankDays bank days from the day of handing in, which is not counted, to the earliest value date
     * @param cutOff until then, itself included, a file counts as handed in on that day
     * @param furthestDays days ahead that a value date may lie
     */
    public record InForce(
            String version,
            int leadBankDays,
            LocalTime cutOff,
            int furthestDays,
            LineEnds lineEnds,
            Category category) {

        /**
         * The earliest value date of a file.
         *
         * @param handedIn local time in Japan; after the cut-off and on days without banks it counts for the next bank day
         */
        public LocalDate earliest(LocalDateTime handedIn, BankDays days) {
            var day = handedIn.toLocalDate();
            return days.later(handedIn.toLocalTime().isAfter(cutOff) ? day.plusDays(1) : day, leadBankDays);
        }

        /** Whether a value date can still be had, and which one else. */
        public Reach reach(LocalDateTime handedIn, LocalDate valueDate, BankDays days) {
            var earliest = earliest(handedIn, days);
            var furthest = handedIn.toLocalDate().plusDays(furthestDays);
            if (valueDate.isAfter(furthest)) {
                return new Reach(Standing.TOO_FAR, days.isBankDay(furthest) ? furthest : days.earlier(furthest, 1));
            }
            if (valueDate.isBefore(earliest)) {
                return new Reach(Standing.CUT_OFF_MISSED, earliest);
            }
            return days.isBankDay(valueDate)
                    ? new Reach(Standing.REACHABLE, valueDate)
                    : new Reach(Standing.NO_BANK_DAY, days.onOrAfter(valueDate));
        }

        /** Until when, in local time, a file for this value date has to be handed in. */
        public LocalDateTime latest(LocalDate valueDate, BankDays days) {
            return days.earlier(valueDate, leadBankDays).atTime(cutOff);
        }
    }
}
