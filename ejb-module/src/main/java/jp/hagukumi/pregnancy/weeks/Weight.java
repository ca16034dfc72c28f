package jp.hagukumi.pregnancy.weeks;

import java.time.LocalDate;

/**
 * What she weighed on a day.
 *
 * @param grams 25,000 to 250,000
 */
public record Weight(WeightId id, LocalDate on, int grams) {

    @Override
    public String toString() {
        return "Weight[" + id.value() + "]";
    }
}
