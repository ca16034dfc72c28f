package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.BirthValues;
import jp.hagukumi.checkups.rules.RecallRisk;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.GuardianFacts;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.time.CityClock;

/** The recall list as the desk sees it, judged by the scale of the day; in a few statements however many are on it. */
@ApplicationScoped
public class RecallViewing {

    private static final int MOST_CONTACTS = 200;

    @Inject
    RecallRows recall;

    @Inject
    CheckupTables tables;

    @Inject
    BirthValues births;

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    CityClock clock;

    private record Known(
            Map<PersonId, PersonFacts> persons,
            Set<PersonId> guarded,
            Map<PersonId, List<PersonId>> toTell,
            Map<PersonId, Integer> weights) {}

    /** Whoever is to be turned to soonest first: by points, then by the end of the window. */
    List<RecallList.Line> lines(Collection<RecallRows.Missed> missed) {
        var children =
                missed.stream().map(one -> one.checkup().child()).distinct().toList();
        var today = clock.today();
        var known = new Known(
                people.findAll(children),
                people.underProtection(children, today),
                people.guardiansToTell(children, today),
                births.weightsOf(children));
        return missed.stream()
                .map(one -> line(one, known))
                .sorted(Comparator.comparingInt(RecallList.Line::points)
                        .reversed()
                        .thenComparing(RecallList.Line::until)
                        .thenComparing(line -> line.checkup().value()))
                .toList();
    }

    private RecallList.Line line(RecallRows.Missed one, Known known) {
        var checkup = one.checkup();
        var child = checkup.child();
        var facts = Optional.ofNullable(known.persons().get(child));
        var judged = tables.risks()
                .judge(
                        new RecallRisk.Facts(
                                known.guarded().contains(child),
                                one.earlier(),
                                one.misses(),
                                one.contacts(),
                                one.reached(),
                                !known.toTell().getOrDefault(child, List.of()).isEmpty(),
                                Optional.ofNullable(known.weights().get(child)),
                                one.medical(),
                                checkup.until()),
                        clock.today());
        return new RecallList.Line(
                checkup.id(),
                facts.map(found -> found.names().full()).orElse(""),
                facts.map(PersonFacts::birthDate).orElse(checkup.from()),
                checkup.kind(),
                checkup.state(),
                one.misses(),
                checkup.until(),
                one.newDay(),
                one.contacts(),
                one.last(),
                judged.points(),
                judged.signs().stream().map(Enum::name).toList(),
                known.guarded().contains(child),
                checkup.version());
    }

    RecallSheet sheet(RecallRows.Missed one) {
        var child = one.checkup().child();
        var today = clock.today();
        var contacts = recall.contacts(one.checkup().id(), MOST_CONTACTS);
        var names = colleagues.namesOf(
                contacts.stream().flatMap(kept -> kept.by().stream()).distinct().toList());
        var guardians = people.guardiansOf(child, today).stream()
                .map(GuardianFacts::guardian)
                .toList();
        var known = people.findAll(guardians);
        var toTell = people.guardiansToTell(List.of(child), today).getOrDefault(child, List.of());
        return new RecallSheet(
                lines(List.of(one)).get(0),
                one.checkup().ward(),
                people.find(child).flatMap(PersonFacts::address).map(RecallViewing::written),
                guardians.stream()
                        .filter(known::containsKey)
                        .map(guardian ->
                                guardian(Objects.requireNonNull(known.get(guardian)), !toTell.contains(guardian)))
                        .toList(),
                reach(toTell),
                contacts.stream().map(kept -> contact(kept, names)).toList());
    }

    private RecallSheet.Reach reach(List<PersonId> toTell) {
        if (toTell.isEmpty()) {
            return RecallSheet.Reach.NOBODY;
        }
        return people.signingIn(toTell).isEmpty() ? RecallSheet.Reach.LETTER : RecallSheet.Reach.APP;
    }

    /** Of a guardian from whom something is kept the desk is shown no number to call. */
    private static RecallSheet.Guardian guardian(PersonFacts guardian, boolean keptFrom) {
        return new RecallSheet.Guardian(
                guardian.names().full(),
                keptFrom ? Optional.empty() : guardian.contact().phone(),
                keptFrom);
    }

    private static String written(Address address) {
        return address.text()
                + address.building().map(building -> "　" + building).orElse("");
    }

    private static RecallSheet.Contact contact(RecallRows.Kept kept, Map<StaffId, String> names) {
        var contact = kept.contact();
        return new RecallSheet.Contact(
                contact.way(),
                contact.on(),
                contact.reached(),
                contact.note(),
                contact.nextOn(),
                kept.by().map(by -> names.getOrDefault(by, "")));
    }
}
