package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;

/** A woman takes her consent, or her plan, back. Nothing more goes, and what can still be recalled is. No reason is asked. */
@Stateless
public class WithdrawConsent {

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    StayTelling telling;

    @Inject
    Audit audit;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} where it has ended already */
    public void withdraw(Actor actor, StayId stay) {
        access.require(actor, SatogaeriAction.WITHDRAW_CONSENT, stay);
        var stored = stays.lock(stay).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        telling.recall(
                stored, StayConsents.End.WITHDRAWN, StayLife.TABLE.after(stored.state(), StayLife.Event.WITHDRAW));
        audit.note(
                actor,
                SatogaeriEvent.CONSENT_WITHDRAWN,
                stay,
                stored.about(),
                Map.of("from", stored.state().name()));
    }
}
