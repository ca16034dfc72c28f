package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.LinkFilings;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk has seen to a filing that was set aside and says how. The filing stays kept, and no case is moved by it. */
@Stateless
public class SettleSetAsideFiling {

    @Inject
    Access access;

    @Inject
    LinkFilings filings;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param note 1 to 500 code points
     * @throws Refusal NOT_FOUND where none waits under that id; {@link jp.hagukumi.births.BirthsRefusal#TEXT_UNFIT}
     */
    public void settle(Actor actor, LinkFilingId filing, Written note) {
        access.require(actor, RegistrationAction.SETTLE_SET_ASIDE_FILING, filing);
        var words = Wording.require("note", note);
        if (!filings.lockWaiting(filing)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        filings.settle(filing, actor.id(), clock.now(), words);
        audit.note(actor, RegistrationAudit.SET_ASIDE_FILING_SETTLED, filing, List.of(), Map.of());
    }
}
