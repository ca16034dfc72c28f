package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A nurse decides, with the reason, that a child is not called to a checkup any more. */
@Stateless
public class ExemptCheckup {

    @Inject
    Access access;

    @Inject
    Recalling recalling;

    @Inject
    Audit audit;

    /** @throws Refusal {@link CheckupsRefusal#REASON_IN_WORDS} and those of {@link Recalling#end} */
    public void exempt(Actor actor, CheckupId id, RecallEnd.Exempt exempt, int seen) {
        access.require(actor, CheckupsAction.EXEMPT_CHECKUP, id);
        if (exempt.reason() == ExemptReason.OTHER && exempt.note().isEmpty()) {
            throw Refusal.at("note", CheckupsRefusal.REASON_IN_WORDS);
        }
        var checkup = recalling.end(actor, id, exempt, seen);
        audit.note(
                actor,
                CheckupsEvent.CHECKUP_EXEMPTED,
                id,
                List.of(checkup.child().value()),
                Map.of("reason", exempt.reason().name()));
    }
}
