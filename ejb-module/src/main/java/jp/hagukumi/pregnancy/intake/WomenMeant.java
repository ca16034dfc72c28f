package jp.hagukumi.pregnancy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.rules.WomanMeant;
import jp.hagukumi.pregnancy.rules.WomanMeant.Agreement;
import jp.hagukumi.pregnancy.rules.WomanMeant.Resident;
import jp.hagukumi.pregnancy.rules.WomanMeant.Said;

/** Finds the resident whom an application speaks of, or those who may be meant. */
@ApplicationScoped
class WomenMeant {

    @Inject
    People people;

    /** A resident who may be meant, and in what she agrees with the application. */
    record Candidate(PersonFacts person, Set<Agreement> agreements) {

        @Override
        public String toString() {
            return "Candidate[" + person.id() + "]";
        }
    }

    /** @throws Refusal where it is not clear who she is */
    PersonId woman(Map<String, String> items) {
        var said = said(items).orElseThrow(() -> Refusal.at("birthDate", IntakeRefusal.ITEM_UNFIT));
        var known = known(said);
        var meant = WomanMeant.decide(said, residents(known));
        return meant.woman()
                .map(resident -> known.get(resident.index()).id())
                .orElseThrow(() -> new Refusal(
                        switch (meant.doubt().orElseThrow()) {
                            case NOBODY -> IntakeRefusal.WOMAN_UNKNOWN;
                            case SEVERAL -> IntakeRefusal.WOMAN_UNCLEAR;
                            case NUMBER_NAMES_ANOTHER -> IntakeRefusal.NUMBER_NAMES_ANOTHER;
                        }));
    }

    /** Those who may be meant, who agree in most first. */
    List<Candidate> candidates(Map<String, String> items) {
        return said(items)
                .map(said -> {
                    var known = known(said);
                    return residents(known).stream()
                            .map(resident ->
                                    new Candidate(known.get(resident.index()), WomanMeant.agreements(said, resident)))
                            .sorted((one, other) ->
                                    other.agreements().size() - one.agreements().size())
                            .limit(20)
                            .toList();
                })
                .orElse(List.of());
    }

    private List<PersonFacts> known(Said said) {
        var found = new LinkedHashMap<PersonId, PersonFacts>();
        Stream.concat(
                        said.residentNumber().flatMap(people::ofResidentNumber).stream(),
                        said.name().isEmpty() ? Stream.empty() : ofHerName(said))
                .forEach(person -> found.putIfAbsent(person.id(), person));
        return new ArrayList<>(found.values());
    }

    /** Who was born on her day first: of a common name not everybody is looked at. */
    private Stream<PersonFacts> ofHerName(Said said) {
        return Stream.concat(people.named(said.name(), said.bornOn()).stream(), people.named(said.name()).stream());
    }

    private static List<Resident> residents(List<PersonFacts> known) {
        var residents = new ArrayList<Resident>();
        for (var index = 0; index < known.size(); index++) {
            var person = known.get(index);
            residents.add(new Resident(
                    index,
                    person.residentNumber(),
                    Stream.concat(Stream.of(person.names().full()), person.names().alias().stream())
                            .collect(Collectors.toSet()),
                    person.birthDate(),
                    person.address().map(WomenMeant::line),
                    person.standing() == Standing.RESIDENT));
        }
        return residents;
    }

    private static String line(Address address) {
        return address.text() + address.building().orElse("");
    }

    private static Optional<Said> said(Map<String, String> items) {
        try {
            return Optional.of(new Said(
                    given(items, "residentNumber"),
                    items.getOrDefault("name", ""),
                    LocalDate.parse(items.getOrDefault("birthDate", "")),
                    given(items, "address")));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<String> given(Map<String, String> items, String item) {
        return Optional.ofNullable(items.get(item)).filter(value -> !value.isEmpty());
    }
}
