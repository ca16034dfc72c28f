package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.births.VisitOpening;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The family moved within the city, or into it: the visit still to be made goes to the new ward. */
@ApplicationScoped
public class MoveVisits implements Recipient<PersonMoved> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitOpening visits;

    @Override
    public String name() {
        return "births.move-visits";
    }

    @Override
    public Class<PersonMoved> hears() {
        return PersonMoved.class;
    }

    @Override
    public void hear(Actor actor, PersonMoved moved) {
        locks.hold(moved.person());
        visits.followResidence(actor, moved.person());
    }
}
