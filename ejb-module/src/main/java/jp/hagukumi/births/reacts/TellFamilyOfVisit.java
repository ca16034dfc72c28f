package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.hagukumi.announcements.VisitPlanned;
import jp.hagukumi.births.FamilyTelling;
import jp.hagukumi.births.SlipNotice;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Recipient;

/**
 * Tells the family the day and hour of a visit, if it still stands when the message is delivered: what was planned anew, moved
 * to another ward or stopped by a death meanwhile is not told.
 */
@ApplicationScoped
public class TellFamilyOfVisit implements Recipient<VisitPlanned> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    FamilyLocks locks;

    @Inject
    VisitRows visits;

    @Inject
    FamilyTelling families;

    @Override
    public String name() {
        return "births.tell-family-of-visit";
    }

    @Override
    public Class<VisitPlanned> hears() {
        return VisitPlanned.class;
    }

    @Override
    public void hear(Actor actor, VisitPlanned planned) {
        locks.hold(new PersonId(planned.child()), planned.mother().map(PersonId::new));
        if (visits.tellsNowOf(new VisitId(planned.visit()), planned.at())) {
            var at = LocalDateTime.ofInstant(planned.at(), CityClock.TOKYO);
            families.tell(
                    planned.child(),
                    planned.mother(),
                    SlipNotice.VISIT_PLANNED,
                    Map.of("date", DAY.format(at), "time", HOUR.format(at)));
        }
    }
}
