package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.UUID;
import jp.hagukumi.announcements.ChildLost;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.VisitEnding;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.outbox.Recipient;

/** The family told that the child has died, before the register knows: nobody comes to the door, and nothing more is told of it. */
@ApplicationScoped
public class StopAfterChildLost implements Recipient<ChildLost> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitEnding ending;

    @Inject
    QuietHome quietHome;

    @Inject
    Notices notices;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Override
    public String name() {
        return "births.stop-after-child-lost";
    }

    @Override
    public Class<ChildLost> hears() {
        return ChildLost.class;
    }

    @Override
    public void hear(Actor actor, ChildLost lost) {
        locks.hold(lost.child());
        ending.stopAround(actor, lost.child());
        notices.silence(lost.child());
        var family = new HashSet<UUID>(people.familyOf(new PersonId(lost.child()), clock.today()));
        family.add(lost.mother());
        quietHome.begin(family, lost.child());
    }
}
