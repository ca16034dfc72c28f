package jp.hagukumi.births.registration;

import java.util.List;

/**
 * What is said to a name while somebody types it.
 *
 * @param permitted it may be filed so
 * @param needsAClerk it may, and a clerk looks at it
 * @param taken somebody in the same register has it
 */
public record JudgedName(boolean permitted, boolean needsAClerk, boolean taken, List<Objection> objections) {

    public JudgedName {
        objections = List.copyOf(objections);
    }

    /**
     * @param field {@code child.givenName} or {@code child.givenKana}
     * @param position in code points from 1
     * @param reason why it cannot stand there
     * @param permittedForms what could stand in its place, where there is something
     */
    public record Objection(String field, int position, String reason, List<String> permittedForms) {

        public Objection {
            permittedForms = List.copyOf(permittedForms);
        }

        @Override
        public String toString() {
            return "Objection[" + field + ", " + position + "]";
        }
    }
}
