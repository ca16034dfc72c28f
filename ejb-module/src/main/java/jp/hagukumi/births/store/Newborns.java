package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.store.AnnouncementRows.Announced;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;

/** What is known of a newborn: by its certificate where one is joined, by what its family told, or by the register alone. */
@ApplicationScoped
public class Newborns {

    @Inject
    NewbornRows rows;

    @Inject
    AnnouncementRows announcements;

    @Inject
    People people;

    /**
     * A child whose birth is known. The certificate wins for day and weight, then what the family told; the register for the
     * name.
     *
     * @param person as the register knows it, or as expected
     */
    public record Newborn(PersonFacts person, Optional<Certified> certified, Optional<Announced> announced) {

        public PersonId child() {
            return person.id();
        }

        public Optional<PersonId> mother() {
            return certified.map(Certified::mother).or(person::mother);
        }

        public LocalDate bornOn() {
            return certified
                    .map(Certified::bornOn)
                    .or(() -> announced.map(Announced::bornOn))
                    .orElse(person.birthDate());
        }

        public Optional<Integer> grams() {
            return certified.flatMap(Certified::grams);
        }

        public boolean died() {
            return person.standing() == Standing.DIED;
        }

        /** The two whom the data are about, for the audit. */
        public Set<UUID> about() {
            return Stream.concat(Stream.of(child()), mother().stream())
                    .map(PersonId::value)
                    .collect(Collectors.toSet());
        }
    }

    /** Empty where nobody knows such a person, or where the child was expected by mistake. */
    public Optional<Newborn> find(PersonId child) {
        return people.find(child)
                .filter(person -> person.standing() != Standing.WITHDRAWN)
                .map(person -> new Newborn(person, rows.certified(child), announcements.find(child)));
    }
}
