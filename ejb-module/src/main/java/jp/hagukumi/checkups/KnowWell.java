package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A nurse knows that a child that did not come is well, because somebody saw it: that ends the turning to the family. */
@Stateless
public class KnowWell {

    @Inject
    Access access;

    @Inject
    Recalling recalling;

    @Inject
    Audit audit;

    /** @throws Refusal those of {@link Recalling#end} */
    public void know(Actor actor, CheckupId id, RecallEnd.Well well, int seen) {
        access.require(actor, CheckupsAction.KNOW_WELL, id);
        var checkup = recalling.end(actor, id, well, seen);
        audit.note(
                actor,
                CheckupsEvent.KNOWN_WELL,
                id,
                List.of(checkup.child().value()),
                Map.of("where", well.where().name()));
    }
}
