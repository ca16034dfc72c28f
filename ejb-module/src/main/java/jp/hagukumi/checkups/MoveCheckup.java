package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** The ward gives a child another date, or a first one: by phone, or after it did not come. The family is told. */
@Stateless
public class MoveCheckup {

    @Inject
    Access access;

    @Inject
    DateChanging changing;

    @Inject
    CheckupTelling telling;

    @Inject
    Audit audit;

    /** @throws Refusal those of {@link DateChanging#move}, but for the time until which a family may change it */
    public void move(Actor actor, CheckupId id, BandId to, int seen, boolean together, Optional<MoveReason> reason) {
        access.require(actor, CheckupsAction.MOVE_CHECKUP, id);
        var moved = changing.move(actor, id, to, seen, together, reason, DateChanging.Channel.DESK);
        telling.tellOfPlaces(CheckupsNotice.MOVED_FOR_YOU, moved);
        audit.note(
                actor,
                CheckupsEvent.CHECKUP_MOVED,
                id,
                moved.stream().map(checkup -> checkup.child().value()).toList(),
                Map.of("band", to.value().toString()));
    }
}
