package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.births.VisitOpening;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The register entered the child, perhaps in another ward than its mother's. */
@ApplicationScoped
public class MoveVisitsOfRegisteredChild implements Recipient<ChildRegistered> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitOpening visits;

    @Override
    public String name() {
        return "births.move-visits-of-registered-child";
    }

    @Override
    public Class<ChildRegistered> hears() {
        return ChildRegistered.class;
    }

    @Override
    public void hear(Actor actor, ChildRegistered registered) {
        locks.hold(registered.child());
        visits.followResidence(actor, registered.child());
    }
}
