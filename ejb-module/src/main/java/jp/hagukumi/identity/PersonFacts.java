package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the city knows of a person from the resident register and from the person.
 *
 * @param residentNumber 宛名番号 of the register, at most 15 digits; not the My Number
 * @param nationality three letters (ISO 3166-1 alpha-3)
 * @param relation relation to the householder (続柄)
 * @param ward six-digit code of the ward that works for the person; of an expected child, its mother's
 * @param mother the mother, where a birth said who she is
 * @param birthOrder place among the children of one delivery, 1 to 9
 */
public record PersonFacts(
        PersonId id,
        Standing standing,
        Optional<String> residentNumber,
        PersonNames names,
        LocalDate birthDate,
        Sex sex,
        String nationality,
        Optional<HouseholdId> household,
        Optional<String> relation,
        Optional<Address> address,
        Optional<String> ward,
        Contact contact,
        Optional<PersonId> mother,
        Optional<Integer> birthOrder,
        Optional<LocalDate> diedOn) {

    /** The same person as one may see her from whom these fields are hidden. */
    public PersonFacts without(Set<ProtectedField> hidden) {
        var noAddress = hidden.contains(ProtectedField.ADDRESS);
        return new PersonFacts(
                id,
                standing,
                residentNumber,
                names,
                birthDate,
                sex,
                nationality,
                noAddress ? Optional.empty() : household,
                noAddress ? Optional.empty() : relation,
                noAddress ? Optional.empty() : address,
                hidden.contains(ProtectedField.WARD) ? Optional.empty() : ward,
                hidden.contains(ProtectedField.PHONE) ? contact.withoutReach() : contact,
                mother,
                birthOrder,
                diedOn);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "PersonFacts[" + id + "]";
    }
}
