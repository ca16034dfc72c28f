package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Her pregnancy as the woman sees it. After a loss it says nothing but that, and what support there is.
 *
 * @param course empty after a loss
 * @param silent nothing glad may be shown, nor kept on the device
 * @param office the ward office that looks after her
 */
public record MyPregnancy(
        PregnancyId id, PregnancyState state, boolean silent, Optional<Course> course, Office office) {

    /**
     * How it goes.
     *
     * @param weeks and {@code days}: how far it has come today, 0 to 6 days
     * @param children expected or born and living, 1 to 9
     */
    public record Course(
            LocalDate notifiedOn,
            LocalDate dueOn,
            int weeks,
            int days,
            int month,
            int children,
            List<Handbook> handbooks,
            Set<HandedOver> handedOver) {

        public Course {
            handbooks = List.copyOf(handbooks);
            handedOver = Set.copyOf(handedOver);
        }
    }

    /**
     * Whom to ask.
     *
     * @param phone empty where the office has published none
     */
    public record Office(String ward, String name, String phone) {

        @Override
        public String toString() {
            return "Office[" + ward + "]";
        }
    }
}
