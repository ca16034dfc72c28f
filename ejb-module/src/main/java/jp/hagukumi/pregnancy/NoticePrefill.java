package jp.hagukumi.pregnancy;

import java.util.List;

/**
 * A notice of pregnancy filled in as far as anything is known.
 *
 * @param already a pregnancy of hers is known and goes on: nothing is to be told
 * @param livesHere whether the register has her in the city
 * @param values in the order of the form
 */
public record NoticePrefill(boolean already, boolean livesHere, List<Value> values) {

    public NoticePrefill {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param field path in the form where it is filled in, else the name of what is shown ({@code woman.name})
     * @param source whose word it is
     * @param editable whether it may be changed in the form
     */
    public record Value(String field, String value, Source source, boolean editable) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }

    /** Whose word a value is. */
    public enum Source {
        REGISTER,
        ACCOUNT,
        /** The notice of an earlier pregnancy. */
        EARLIER_NOTICE
    }
}
