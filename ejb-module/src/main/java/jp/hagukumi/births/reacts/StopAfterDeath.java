package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.UUID;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.VisitEnding;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Recipient;

/** Mother or child has died: nobody comes to the door, and the family's first page falls silent. */
@ApplicationScoped
public class StopAfterDeath implements Recipient<PersonDied> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitEnding ending;

    @Inject
    VisitRows visits;

    @Inject
    QuietHome quietHome;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Override
    public String name() {
        return "births.stop-after-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied died) {
        locks.hold(died.person());
        ending.stopAround(actor, died.person());
        var today = clock.today();
        var family = new HashSet<UUID>(people.familyOf(new PersonId(died.person()), today));
        for (var child : people.childrenOf(new PersonId(died.person()), today)) {
            family.addAll(people.familyOf(child, today));
            family.remove(child.value());
        }
        for (var child : visits.childrenOfMother(died.person())) {
            family.addAll(people.familyOf(child, today));
            family.remove(child.value());
        }
        quietHome.begin(family, died.person());
    }
}
