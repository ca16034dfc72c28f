package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.identity.PersonId;

/**
 * A contact slip filled in as far as anything is known.
 *
 * @param dueOn the day until which it is asked for
 * @param filed a version is in force already; filing makes the next
 * @param lowBirthWeight under 2,500 g: the block {@code lowBirthWeight} is then required
 * @param values in the order of the slip; fields that a support measure hides from the reader are left out
 */
public record SlipPrefill(PersonId child, LocalDate dueOn, boolean filed, boolean lowBirthWeight, List<Value> values) {

    public SlipPrefill {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param field path in the slip ({@code stay.address}) where it is filled in, else the name of what is shown
     *     ({@code child.birthWeightGrams}); a value of several parts, such as concerns, stands once for each part
     * @param value words, ISO 8601 days and times, numbers, or constants of the slip's words
     * @param editable whether the family may change it in the slip
     */
    public record Value(String field, String value, ValueSource source, boolean editable) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }
}
