package jp.hagukumi.web.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.HouseholdId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.ReadPerson;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.identity.Standing;

/** A person as staff see her; names as written. */
record PersonShown(
        UUID id,
        Name name,
        Standing standing,
        LocalDate birthDate,
        Sex sex,
        Optional<String> residentNumber,
        Optional<String> ward,
        Optional<String> address,
        Optional<String> phone,
        Optional<LocalDate> diedOn,
        Optional<UUID> householdId,
        Optional<String> relation,
        boolean underProtection,
        Set<ProtectedField> hiddenFields) {

    record Name(
            String full,
            String family,
            String given,
            Optional<String> familyKana,
            Optional<String> givenKana,
            Optional<String> common) {

        static Name of(PersonNames names) {
            return new Name(
                    names.full(), names.family(), names.given(), names.familyKana(), names.givenKana(), names.alias());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    static PersonShown of(ReadPerson.PersonView view) {
        var facts = view.facts();
        return new PersonShown(
                facts.id().value(),
                Name.of(facts.names()),
                facts.standing(),
                facts.birthDate(),
                facts.sex(),
                facts.residentNumber(),
                facts.ward(),
                facts.address().map(PersonShown::line),
                facts.contact().phone(),
                facts.diedOn(),
                facts.household().map(HouseholdId::value),
                facts.relation(),
                view.underProtection(),
                new TreeSet<>(view.hiddenFields()));
    }

    private static String line(Address address) {
        return address.building()
                .map(building -> address.text() + "\u3000" + building)
                .orElse(address.text());
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "PersonShown[…]";
    }
}
