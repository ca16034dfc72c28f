package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.UntoldRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk has seen to what reached nobody of a family: who filed was called or met, or there is nobody to be told. No case is moved by it. */
@Stateless
public class SettleUntold {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    UntoldRows rows;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param position as {@link OpenMatters.Untold#position}
     * @param note who was told and how, or why nobody; 1–500 code points
     * @throws Refusal NOT_FOUND where none waits there; {@link jp.hagukumi.births.BirthsRefusal#TEXT_UNFIT}
     */
    public void settle(Actor actor, RegistrationId registration, int position, Written note) {
        access.require(actor, RegistrationAction.SETTLE_UNTOLD, registration);
        var words = Wording.require("note", note);
        var about = desk.held(registration).registration().about();
        if (!rows.settle(registration, position, new StaffId(actor.id()), clock.now(), words)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        audit.note(actor, RegistrationAudit.UNTOLD_SETTLED, registration, about, Map.of());
    }
}
