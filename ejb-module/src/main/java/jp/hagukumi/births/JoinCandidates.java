package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.rules.JoinFacts;
import jp.hagukumi.births.rules.JoinRules;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.text.NameFold;

/** Gathers who may be the mother of a certificate: persons so named, and mothers so named, by fold, who hold a code. */
@ApplicationScoped
public class JoinCandidates {

    private static final int MOST = 20;

    @Inject
    People people;

    @Inject
    DeliveryRows deliveries;

    @Inject
    JoinRows joins;

    private final JoinRules rules = JoinRules.published();

    /** Somebody with her score. */
    public record Scored(PersonFacts mother, JoinRules.Score score) {}

    /** Best first, at most 20. Who died before the birth or is known by mistake only is left out by her score or standing. */
    public List<Scored> of(StoredCertificate certificate, Optional<String> addressedWard) {
        var found = new LinkedHashMap<PersonId, PersonFacts>();
        var written = certificate.content().motherName().exact();
        people.named(written).forEach(person -> found.put(person.id(), person));
        var known = deliveries.ofMothersNamed(NameFold.key(written)).stream()
                .map(delivery -> new PersonId(delivery.mother()))
                .filter(id -> !found.containsKey(id))
                .distinct()
                .toList();
        found.putAll(people.findAll(known));
        return found.values().stream()
                .filter(person -> person.standing() != Standing.EXPECTED && person.standing() != Standing.WITHDRAWN)
                .map(person -> score(certificate, person, addressedWard))
                .sorted((one, other) ->
                        Integer.compare(other.score().score(), one.score().score()))
                .limit(MOST)
                .toList();
    }

    public Scored score(StoredCertificate certificate, PersonFacts mother, Optional<String> addressedWard) {
        return new Scored(
                mother, rules.score(sought(certificate, addressedWard), facts(mother, certificate.content())));
    }

    public String ruleVersion() {
        return rules.version();
    }

    private static JoinFacts.Sought sought(StoredCertificate certificate, Optional<String> addressedWard) {
        var content = certificate.content();
        return new JoinFacts.Sought(
                content.motherName().exact(),
                content.bornAt().toLocalDate(),
                certificate.orderInDelivery(),
                male(content.childSex() == ChildSex.MALE, content.childSex() == ChildSex.UNDETERMINED),
                content.childGivenName().map(name -> name.exact()),
                addressedWard);
    }

    private JoinFacts facts(PersonFacts mother, CertificateContent content) {
        var open = deliveries.ofMother(mother.id().value()).stream()
                .filter(delivery -> delivery.children() == 0)
                .findFirst();
        return new JoinFacts(
                mother.names().full(),
                mother.names().alias(),
                mother.birthDate(),
                mother.sex() == Sex.MALE,
                mother.diedOn(),
                open.isPresent(),
                open.flatMap(DeliveryRows.Delivery::expectedOn),
                mother.ward(),
                births(mother, content.bornAt().toLocalDate()));
    }

    private List<JoinFacts.KnownBirth> births(PersonFacts mother, LocalDate on) {
        var certified = joins.ofMother(mother.id().value());
        var byId = certified.stream().collect(Collectors.toMap(JoinRows.Child::id, child -> child));
        var births = new ArrayList<JoinFacts.KnownBirth>();
        certified.forEach(child -> births.add(new JoinFacts.KnownBirth(
                child.bornOn(), child.orderInDelivery(), true, Optional.empty(), Optional.empty())));
        registered(mother, on, byId)
                .forEach(child -> births.add(new JoinFacts.KnownBirth(
                        child.birthDate(),
                        child.birthOrder().orElse(1),
                        false,
                        male(child.sex() == Sex.MALE, child.sex() == Sex.UNDETERMINED),
                        Optional.of(child.names().given()).filter(name -> !name.isEmpty()))));
        return births;
    }

    private List<PersonFacts> registered(PersonFacts mother, LocalDate on, Map<UUID, JoinRows.Child> certified) {
        var children = people.childrenOf(mother.id(), on).stream()
                .filter(child -> !certified.containsKey(child.value()))
                .toList();
        return people.findAll(children).values().stream()
                .filter(child -> child.standing() != Standing.EXPECTED)
                .toList();
    }

    private static Optional<Boolean> male(boolean male, boolean undetermined) {
        return undetermined ? Optional.empty() : Optional.of(male);
    }
}
