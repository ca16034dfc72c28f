package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.hagukumi.announcements.VisitCalledOff;
import jp.hagukumi.births.FamilyTelling;
import jp.hagukumi.births.SlipNotice;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.store.CallOffRows;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Recipient;

/**
 * Tells the family that an agreed visit will be on another day, without the reason. Who never heard of the day is told nothing;
 * nor is anybody once another day is agreed, or after a death.
 */
@ApplicationScoped
public class TellFamilyOfCallOff implements Recipient<VisitCalledOff> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    @Inject
    FamilyLocks locks;

    @Inject
    CallOffRows callOffs;

    @Inject
    FamilyTelling families;

    @Inject
    CityClock clock;

    @Override
    public String name() {
        return "births.tell-family-of-call-off";
    }

    @Override
    public Class<VisitCalledOff> hears() {
        return VisitCalledOff.class;
    }

    @Override
    public void hear(Actor actor, VisitCalledOff told) {
        locks.hold(new PersonId(told.child()), told.mother().map(PersonId::new));
        if (callOffs.tellsNowOf(new VisitId(told.visit()), told.version(), clock.now())) {
            families.tell(
                    told.child(),
                    told.mother(),
                    SlipNotice.VISIT_CALLED_OFF,
                    Map.of("date", DAY.format(LocalDateTime.ofInstant(told.at(), CityClock.TOKYO))));
        }
    }
}
