package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** The checkup was made by a clinic or in another municipality, as the family or that office says. */
@Stateless
public class EnterElsewhere {

    @Inject
    Access access;

    @Inject
    Recalling recalling;

    @Inject
    Audit audit;

    /** @throws Refusal those of {@link Recalling#end} */
    public void enter(Actor actor, CheckupId id, RecallEnd.Elsewhere elsewhere, int seen) {
        access.require(actor, CheckupsAction.DONE_ELSEWHERE, id);
        var checkup = recalling.end(actor, id, elsewhere, seen);
        audit.note(
                actor, CheckupsEvent.DONE_ELSEWHERE, id, List.of(checkup.child().value()));
    }
}
