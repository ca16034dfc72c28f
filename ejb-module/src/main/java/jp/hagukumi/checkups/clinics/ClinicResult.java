package jp.hagukumi.checkups.clinics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.handbook.Growth;

/**
 * What a clinic found at an infant checkup.
 *
 * @param clinic ten-digit code of one of the city's clinics, with which the city settles
 * @param place name of another clinic, at most 60 code points; only without a code
 * @param paidYen what the family paid there itself, 0 to 1,000,000; only without a code
 * @param measured weight and stature at least
 * @param found every item of the kind has one
 * @param judgement a medical judgement, such as {@code NORMAL} or {@code REFER_EXAM}
 * @param advice told to the family, at most 1,000 code points
 */
public record ClinicResult(
        LocalDate on,
        Optional<String> clinic,
        Optional<String> place,
        Optional<Integer> paidYen,
        List<Measured> measured,
        List<Found> found,
        String judgement,
        Optional<String> advice) {

    public ClinicResult {
        measured = List.copyOf(measured);
        found = List.copyOf(found);
    }

    /**
     * One value.
     *
     * @param value grams or millimetres, 1 to 200,000
     * @param confirmed doubts that whoever entered it has confirmed, such as {@code UNIT}
     */
    public record Measured(Growth.Kind kind, int value, Set<String> confirmed) {

        public Measured {
            confirmed = Set.copyOf(confirmed);
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Measured[" + kind + "]";
        }
    }

    /**
     * What was said of one item.
     *
     * @param item such as {@code SKIN}
     * @param said NO_FINDING, FINDING or REFER
     * @param words at most 1,000 code points; needed with a finding
     */
    public record Found(String item, String said, Optional<String> words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Found[" + item + "]";
        }
    }

    /** A result is nobody's but the family's. */
    @Override
    public String toString() {
        return "ClinicResult[…]";
    }
}
