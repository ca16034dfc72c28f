package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.births.VisitEnding;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The child was not this mother's: its slip is withdrawn and its visit cancelled. */
@ApplicationScoped
public class UndoAfterWrongJoin implements Recipient<JoinUndone> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitEnding ending;

    @Override
    public String name() {
        return "births.undo-slip-after-wrong-join";
    }

    @Override
    public Class<JoinUndone> hears() {
        return JoinUndone.class;
    }

    @Override
    public void hear(Actor actor, JoinUndone undone) {
        locks.hold(undone.child());
        ending.withdrawSlipOf(actor, new PersonId(undone.child()));
        ending.cancelAround(
                actor,
                undone.child(),
                VisitRows.End.JOIN_UNDONE,
                visit -> visit.child().value().equals(undone.child()));
    }
}
