package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;

/**
 * A child whose family has not filed a contact slip in time.
 *
 * @param dueOn the day until which it was asked for
 * @param protectedPersons a support measure protects child or mother
 */
public record MissingSlip(
        PersonId child,
        Optional<String> childName,
        Optional<String> motherName,
        LocalDate bornOn,
        LocalDate dueOn,
        String ward,
        boolean protectedPersons) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "MissingSlip[" + child + "]";
    }
}
