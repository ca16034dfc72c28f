package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk undoes a wrong join, also after something was decided on it. The child ends; slips, visits and notices that followed are
 * undone by those who made them, when they hear of it.
 */
@Stateless
public class UndoJoin {

    @Inject
    Access access;

    @Inject
    DeskChange desk;

    @Inject
    CertificateRows certificates;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** @throws Refusal {@link BirthsRefusal#TEXT_UNFIT}, WRONG_STATE, CHANGED_MEANWHILE */
    public void undo(Actor actor, CertificateId certificate, JoinUndoing undoing) {
        access.require(actor, BirthsAction.UNDO_JOIN, certificate);
        var reason = Wording.require("reason", undoing.reason());
        var locked = desk.lock(certificate, undoing.rowVersion());
        var state = CertificateLife.TABLE.after(locked.state(), CertificateEvent.UNDO_JOIN);
        var at = clock.now();
        certificates.move(locked, Moved.to(state, desk.addressedWard(locked)), at);
        audit.note(actor, BirthsEvent.JOIN_UNDONE, certificate, desk.endJoin(actor, locked, reason, at));
    }
}
