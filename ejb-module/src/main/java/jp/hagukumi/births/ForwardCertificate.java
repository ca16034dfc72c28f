package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk has sent a certificate on to the municipality it was meant for, and says where to and how. */
@Stateless
public class ForwardCertificate {

    @Inject
    Access access;

    @Inject
    DeskChange desk;

    @Inject
    JudgeSubmission cityCodes;

    @Inject
    CertificateRows certificates;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** @throws Refusal {@link BirthsRefusal#FORWARD_WHERE}, {@link BirthsRefusal#TEXT_UNFIT}, WRONG_STATE, CHANGED_MEANWHILE */
    public void forward(Actor actor, CertificateId certificate, Forwarding forwarding) {
        access.require(actor, BirthsAction.FORWARD_CERTIFICATE, certificate);
        var note = Wording.require("note", forwarding.note());
        if (!cityCodes.isElsewhere(forwarding.municipality())) {
            throw Refusal.at("municipality", BirthsRefusal.FORWARD_WHERE);
        }
        var locked = desk.lock(certificate, forwarding.rowVersion());
        var state = CertificateLife.TABLE.after(locked.state(), CertificateEvent.FORWARD);
        var at = clock.now();
        certificates.move(locked, Moved.to(state, locked.ward()).because(note).sentTo(forwarding.municipality()), at);
        var about = desk.endJoin(actor, locked, note, at);
        audit.note(
                actor,
                BirthsEvent.CERTIFICATE_FORWARDED,
                certificate,
                about,
                Map.of("municipality", forwarding.municipality()));
    }
}
