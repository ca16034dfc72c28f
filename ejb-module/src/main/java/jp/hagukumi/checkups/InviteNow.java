package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;

/**
 * The ward does not wait for the daily round: who did not come is on its recall list, its sessions are made from the template, and
 * whoever is due has a place. Done twice it misses nobody twice and gives nobody a second place.
 */
@Stateless
public class InviteNow {

    /** More than any ward expects on its days; what is beyond it the daily round takes. */
    private static final int MOST_MISSED = 500;

    @Inject
    Access access;

    @Inject
    CheckupPlacing placing;

    @Inject
    Recalling recalling;

    @Inject
    Audit audit;

    /** @return how many children have a place now who had none */
    public int invite(Actor actor, String ward) {
        access.require(actor, CheckupsAction.INVITE_NOW, Scope.ofWard(ward));
        var missed = recalling.miss(Optional.of(ward), MOST_MISSED);
        var placed = 0;
        for (var kind : placing.kinds()) {
            placing.plan(ward, kind);
            placing.target(kind);
            placed += placing.place(actor, ward, kind);
        }
        audit.note(
                actor,
                CheckupsEvent.ROUND_MADE,
                List.of(),
                Map.of(
                        "step",
                        "INVITE_NOW",
                        "ward",
                        ward,
                        "missed",
                        String.valueOf(missed),
                        "made",
                        String.valueOf(placed)));
        return placed;
    }
}
