package jp.hagukumi.grants;

import java.time.LocalDate;
import java.util.List;

/**
 * The division's figures, a month beside the month a year before: applied, granted, refused, paid, returned, days to pay; and how many
 * of the pregnancies notified have taken the grant up.
 *
 * @param notified pregnancies notified in the last twelve whole months
 * @param takenUp of these, how many have applied for the first
 */
public record Figures(List<Month> months, int notified, int takenUp) {

    public Figures {
        months = List.copyOf(months);
    }

    /**
     * @param month its first day
     * @param daysToPay from filing to credit, the middle one; 0 where nothing was credited
     * @param yearBefore the same month a year before
     */
    public record Month(LocalDate month, Counts counts, Counts yearBefore) {}

    /** What happened in a month. */
    public record Counts(
            int applied, int granted, int refused, int paid, long paidYen, int returned, double daysToPay) {}
}
