package jp.hagukumi.checkups.clinics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupKind;

/**
 * A month's payment list to clinics as it is shown: counts and sums, never a child.
 *
 * @param proposedBy name of the clerk, empty where the person is not on the staff any more
 * @param own whether the reader proposed it, and therefore does not approve it
 * @param endedBy who approved or withdrew it
 * @param yen the sum of its lines, which may be below zero
 * @param rows by institution and kind; empty in the list of lists
 */
public record PaymentList(
        PaymentListId id,
        YearMonth month,
        PaymentListState state,
        String proposedBy,
        boolean own,
        Instant proposedAt,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        int institutions,
        int checkups,
        long yen,
        List<Row> rows) {

    public PaymentList {
        rows = List.copyOf(rows);
    }

    /**
     * One institution and kind.
     *
     * @param code ten digits
     * @param takenBack how many were listed before and count no more, or elsewhere
     * @param takenBackYen zero or below
     */
    public record Row(
            Optional<String> code,
            String institution,
            CheckupKind kind,
            int paid,
            long paidYen,
            int takenBack,
            long takenBackYen) {}
}
