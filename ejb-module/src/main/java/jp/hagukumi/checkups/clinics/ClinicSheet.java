package jp.hagukumi.checkups.clinics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;

/**
 * A checkup at a clinic as the desk sees it.
 *
 * @param voucher where its voucher stands; the code itself is the family's to show
 * @param items what is asked of each result, in the order of the form
 * @param yen what the city pays for it
 * @param editions of the result, the newest first
 */
public record ClinicSheet(
        CheckupId checkup,
        String childName,
        LocalDate birthDate,
        CheckupKind kind,
        LocalDate from,
        LocalDate until,
        VoucherState voucher,
        int yen,
        List<String> items,
        List<Edition> editions) {

    public ClinicSheet {
        items = List.copyOf(items);
        editions = List.copyOf(editions);
    }

    /**
     * One edition.
     *
     * @param source HAND or FILE
     * @param standing whether it holds
     * @param clinicName of one of the city's, or of another
     * @param backUntil the last day on which it may be claimed
     * @param result what was found; health staff only
     */
    public record Edition(
            ClinicResultId id,
            int number,
            LocalDate on,
            String clinicName,
            String source,
            Instant at,
            boolean standing,
            boolean cancelled,
            Optional<Integer> backYen,
            Optional<LocalDate> backUntil,
            Optional<ClinicResult> result) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Edition[" + id.value() + "]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "ClinicSheet[" + checkup + "]";
    }
}
