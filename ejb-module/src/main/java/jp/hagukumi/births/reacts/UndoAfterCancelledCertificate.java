package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateCancelled;
import jp.hagukumi.births.VisitEnding;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/**
 * The institution withdrew a certificate. A child that the register knows stays, and so does what its family wrote; a child
 * that only this certificate told of was none.
 */
@ApplicationScoped
public class UndoAfterCancelledCertificate implements Recipient<CertificateCancelled> {

    private static final Set<Standing> UNREGISTERED = Set.of(Standing.EXPECTED, Standing.WITHDRAWN);

    @Inject
    FamilyLocks locks;

    @Inject
    VisitEnding ending;

    @Inject
    People people;

    @Override
    public String name() {
        return "births.undo-slip-after-cancelled-certificate";
    }

    @Override
    public Class<CertificateCancelled> hears() {
        return CertificateCancelled.class;
    }

    @Override
    public void hear(Actor actor, CertificateCancelled cancelled) {
        cancelled.child().ifPresent(child -> undo(actor, child));
    }

    private void undo(Actor actor, UUID child) {
        locks.hold(child);
        var registered = people.find(new PersonId(child))
                .filter(person -> !UNREGISTERED.contains(person.standing()))
                .isPresent();
        if (!registered) {
            ending.withdrawSlipOf(actor, new PersonId(child));
            ending.cancelAround(
                    actor,
                    child,
                    VisitRows.End.JOIN_UNDONE,
                    visit -> visit.child().value().equals(child));
        }
    }
}
