package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_PERSON;
import static jp.hagukumi.identity.IdentityEvent.PERSON_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** One person, for the staff of her ward. */
@Stateless
public class ReadPerson {

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    SupportMeasureRows measures;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public PersonView read(Actor actor, PersonId person) {
        access.require(actor, READ_PERSON, person);
        var facts = people.find(person).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var hidden = measures.hiddenOf(person, clock.today());
        audit.note(actor, PERSON_READ, person, List.of(person.value()));
        return new PersonView(facts, people.underProtection(person, clock.today()), hidden);
    }

    /**
     * A person as staff see her.
     *
     * @param underProtection whether a support measure is in force: a warning stands over everything (抑止)
     * @param hiddenFields what it keeps from those it protects from; never to be read out at a counter or on the phone
     */
    public record PersonView(PersonFacts facts, boolean underProtection, Set<ProtectedField> hiddenFields) {

        public PersonView {
            hiddenFields = Set.copyOf(hiddenFields);
        }
    }
}
