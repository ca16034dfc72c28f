package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.Settlements.Matter;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;

/** A clerk has seen to what reached nobody of a family: who filed was called or met, or there is nobody to be told. No case is moved by it. */
@Stateless
public class SettleUntold {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    Settling settling;

    @Inject
    Audit audit;

    /**
     * @param position as {@link OpenMatters.Untold#position}
     * @param note who was told and how, or why nobody; 1–500 code points
     * @throws jp.hagukumi.kernel.refusal.Refusal as {@link Settling#settle}
     */
    public void settle(Actor actor, RegistrationId registration, int position, Written note) {
        access.require(actor, RegistrationAction.SETTLE_UNTOLD, registration);
        var about = desk.held(registration).registration().about();
        settling.settle(actor, Matter.untold(registration, position), note);
        audit.note(actor, RegistrationAudit.UNTOLD_SETTLED, registration, about, Map.of());
    }
}
