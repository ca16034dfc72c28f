package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.FIND_PERSONS;
import static jp.hagukumi.identity.IdentityEvent.PERSONS_SEARCHED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.ReadPerson.PersonView;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/** Finds persons of the actor's wards by name or reading, variants of writing looked past. Every search is on record. */
@Stateless
public class FindPersons {

    private static final int MOST = 20;

    @Inject
    Access access;

    @Inject
    PersonRows persons;

    @Inject
    People people;

    @Inject
    SupportMeasureRows measures;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param name the whole name, its 通称 or its reading, 1 to 100 code points; spaces do not matter
     * @param birthDate narrows the answer
     * @return at most 20
     */
    public List<PersonView> find(Actor actor, String name, Optional<LocalDate> birthDate) {
        access.require(actor, FIND_PERSONS);
        TextBounds.line(1, 100).flawOf(name).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        var found = persons.search(name, birthDate, access.reach(actor, FIND_PERSONS), MOST);
        audit.note(actor, PERSONS_SEARCHED, Map.of("found", String.valueOf(found.size())));
        return found.stream()
                .map(facts -> new PersonView(
                        facts,
                        people.underProtection(facts.id(), clock.today()),
                        measures.hiddenOf(facts.id(), clock.today())))
                .toList();
    }
}
