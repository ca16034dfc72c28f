package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.SlipLife;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;

/** Ends visits that will not be made, and takes back slips that were another family's. Said twice it is done once. */
@ApplicationScoped
public class VisitEnding {

    @Inject
    VisitRows visits;

    @Inject
    SlipRows slips;

    @Inject
    Audit audit;

    /** After a death: every visit to the child or to children of the mother, whether due, planned or being followed up. */
    public void stopAround(Actor actor, UUID died) {
        for (var visit : visits.lockLivingAround(died)) {
            end(actor, visit, VisitLife.Event.STOP, VisitRows.End.DEATH, SlipEvent.VISIT_STOPPED);
        }
    }

    /** What is due or planned for these; a visit that was made is a fact and stays. */
    public void cancelAround(Actor actor, UUID person, VisitRows.End because, Predicate<StoredVisit> which) {
        for (var visit : visits.lockLivingAround(person)) {
            if (VisitLife.TABLE.target(visit.state(), VisitLife.Event.CANCEL).isPresent() && which.test(visit)) {
                end(actor, visit, VisitLife.Event.CANCEL, because, SlipEvent.VISIT_CANCELLED);
            }
        }
    }

    /** The slip in force of a child, if there is one. */
    public void withdrawSlipOf(Actor actor, PersonId child) {
        slips.inForce(child).ifPresent(slip -> {
            slips.changeState(slip.id(), SlipLife.TABLE.after(slip.state(), SlipLife.Event.WITHDRAW));
            audit.note(
                    actor,
                    SlipEvent.SLIP_WITHDRAWN,
                    slip.id(),
                    SlipIntake.about(slip),
                    Map.of("version", String.valueOf(slip.version())));
        });
    }

    private void end(Actor actor, StoredVisit visit, VisitLife.Event event, VisitRows.End because, SlipEvent told) {
        visits.end(visit.id(), VisitLife.TABLE.after(visit.state(), event), because);
        audit.note(
                actor,
                told,
                visit.id(),
                About.child(visit.child(), visit.mother()),
                Map.of("from", visit.state().name(), "because", because.name()));
    }
}
