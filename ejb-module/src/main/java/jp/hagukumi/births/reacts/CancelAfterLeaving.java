package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.births.VisitEnding;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The child lives in another municipality now, which visits it; where it still stays in this city, this city does. */
@ApplicationScoped
public class CancelAfterLeaving implements Recipient<PersonLeftCity> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitEnding ending;

    @Inject
    People people;

    @Override
    public String name() {
        return "births.cancel-visits-after-leaving";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity left) {
        locks.hold(left.person());
        ending.cancelAround(
                actor, left.person(), VisitRows.End.LEFT_CITY, visit -> !visit.wardByStay() && isGone(visit));
    }

    /** An expected child lives where its mother does, and she has left. */
    private boolean isGone(StoredVisit visit) {
        return people.find(visit.child())
                .filter(child -> child.standing() == Standing.LEFT
                        || (child.standing() == Standing.EXPECTED && motherIsGone(visit)))
                .isPresent();
    }

    private boolean motherIsGone(StoredVisit visit) {
        return visit.mother()
                .flatMap(people::find)
                .filter(mother -> mother.standing() == Standing.LEFT)
                .isPresent();
    }
}
