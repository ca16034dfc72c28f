package jp.hagukumi.audit.verifier;

import java.util.List;

/**
 * One audit row as text, in the order that is sealed.
 *
 * @param id the row's number, decimal
 * @param fields time ({@link Chain#time}), event, telling, kind of actor, actor, roles, institution (empty: none), kind of
 *     subject, subject, persons it is about (separated by a blank, in the row's order), detail, correlation
 */
public record Entry(long id, List<String> fields) {

    /** How many fields a row has besides its number. */
    public static final int FIELDS = 12;

    public Entry {
        fields = List.copyOf(fields);
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("An entry has " + FIELDS + " fields, not " + fields.size());
        }
    }
}
