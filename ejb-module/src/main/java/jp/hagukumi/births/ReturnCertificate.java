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

/** A clerk gives a certificate back to its institution, which reads the reason in its list and corrects it. */
@Stateless
public class ReturnCertificate {

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
    public void giveBack(Actor actor, CertificateId certificate, GivingBack givingBack) {
        access.require(actor, BirthsAction.RETURN_CERTIFICATE, certificate);
        var reason = Wording.require("reason", givingBack.reason());
        var locked = desk.lock(certificate, givingBack.rowVersion());
        var state = CertificateLife.TABLE.after(locked.state(), CertificateEvent.RETURN);
        var at = clock.now();
        certificates.move(locked, Moved.to(state, locked.ward()).because(reason), at);
        audit.note(actor, BirthsEvent.CERTIFICATE_RETURNED, certificate, desk.endJoin(actor, locked, reason, at));
    }
}
