package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.Settlements.Matter;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;

/** A clerk has seen to a filing that was set aside and says how. The filing stays kept, and no case is moved by it. */
@Stateless
public class SettleSetAsideFiling {

    @Inject
    Access access;

    @Inject
    Settling settling;

    @Inject
    Audit audit;

    /**
     * @param note 1 to 500 code points
     * @throws jp.hagukumi.kernel.refusal.Refusal as {@link Settling#settle}
     */
    public void settle(Actor actor, LinkFilingId filing, Written note) {
        access.require(actor, RegistrationAction.SETTLE_SET_ASIDE_FILING, filing);
        settling.settle(actor, Matter.of(filing), note);
        audit.note(actor, RegistrationAudit.SET_ASIDE_FILING_SETTLED, filing, List.of(), Map.of());
    }
}
