package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk has cleared up an answer that was set aside and says how. The answer stays kept, and no case is moved by it. */
@Stateless
public class SettleSetAsideAnswer {

    @Inject
    Access access;

    @Inject
    LinkRows link;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param note 1 to 500 code points
     * @throws Refusal NOT_FOUND where none waits under that id; {@link jp.hagukumi.births.BirthsRefusal#TEXT_UNFIT}
     */
    public void settle(Actor actor, LinkAnswerId answer, Written note) {
        access.require(actor, RegistrationAction.SETTLE_SET_ASIDE_ANSWER, answer);
        var words = Wording.require("note", note);
        if (!link.lockWaiting(answer)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        link.settle(answer, actor.id(), clock.now(), words);
        audit.note(actor, RegistrationAudit.SET_ASIDE_ANSWER_SETTLED, answer, List.of(), Map.of());
    }
}
