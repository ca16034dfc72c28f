package jp.hagukumi.checkups.referrals.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** By when each step of a referral is expected: dated rows of {@code checkups/referral-rules.csv}. */
public final class ReferralMeasures {

    private final List<Row> rows;

    private ReferralMeasures(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static ReferralMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/checkups/referral-rules.csv"));
    }

    public static ReferralMeasures of(ReferenceTable table) {
        return new ReferralMeasures(table.rows().stream().map(Row::of).toList());
    }

    /**
     * What holds on a day.
     *
     * @param handOverDays from writing to handing over
     * @param visitDays from writing to the visit that is recommended
     * @param familyDays from handing over to the first reminder
     * @param againDays from a reminder to the next
     * @param mostReminders after so many nobody is written to any more, people call
     * @param answerDays from handing over to asking the institution
     * @param closeDays from an answer, or a refusal by the parents, to what follows
     * @param wrongCodes that one institution may try within an hour
     */
    public record Measure(
            String ruleVersion,
            int handOverDays,
            int visitDays,
            int familyDays,
            int againDays,
            int mostReminders,
            int answerDays,
            int closeDays,
            int wrongCodes) {

        public LocalDate handOverBy(LocalDate written) {
            return written.plusDays(handOverDays);
        }

        public LocalDate visitBy(LocalDate written) {
            return written.plusDays(visitDays);
        }

        /** The first reminder of a family that has the letter since that day. */
        public LocalDate remindFirst(LocalDate handed) {
            return handed.plusDays(familyDays);
        }

        /** The next one, after so many were told; empty where there were enough. */
        public Optional<LocalDate> remindNext(LocalDate today, int told) {
            return told >= mostReminders ? Optional.empty() : Optional.of(today.plusDays(againDays));
        }

        public LocalDate answerBy(LocalDate handed) {
            return handed.plusDays(answerDays);
        }

        public LocalDate closeBy(LocalDate answered) {
            return answered.plusDays(closeDays);
        }
    }

    /** @throws IllegalStateException where no row, or more than one, holds on that day */
    public Measure on(LocalDate day) {
        var inForce = rows.stream().filter(row -> row.isInForce(day)).toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of referrals apply on " + day);
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
                            row.number("hand_over_days"),
                            row.number("visit_days"),
                            row.number("family_days"),
                            row.number("again_days"),
                            row.number("most_reminders"),
                            row.number("answer_days"),
                            row.number("close_days"),
                            row.number("wrong_codes")));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }
}
