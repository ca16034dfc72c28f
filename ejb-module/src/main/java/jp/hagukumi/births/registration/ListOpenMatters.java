package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.OpenMatterRows;
import jp.hagukumi.births.store.OpenMatterRows.Waiting;
import jp.hagukumi.births.store.UntoldRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clerk sees over all cases of the ward what waits for a second person, which amendments the family register returned, and what reached nobody. */
@Stateless
public class ListOpenMatters {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    OpenMatterRows rows;

    @Inject
    UntoldRows untold;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    /** @return of the own wards, at most 200 of each, the oldest first */
    public OpenMatters list(Actor actor) {
        access.require(actor, RegistrationAction.LIST_OPEN_MATTERS);
        var wards = access.reach(actor, RegistrationAction.LIST_OPEN_MATTERS)
                .within(Optional.empty())
                .map(List::copyOf);
        var waiting = rows.waiting(wards, MOST);
        var returned = rows.returned(wards, MOST);
        var reachedNobody = untold.waiting(wards, MOST);
        var names = colleagues.namesOf(
                waiting.stream().map(Waiting::proposedBy).distinct().toList());
        audit.note(
                actor,
                RegistrationAudit.OPEN_MATTERS_LISTED,
                Map.of("count", String.valueOf(waiting.size() + returned.size() + reachedNobody.size())));
        var me = new StaffId(actor.id());
        return new OpenMatters(
                waiting.stream()
                        .map(one -> new OpenMatters.Decision(
                                one.registration(),
                                one.ward(),
                                one.what(),
                                one.childName(),
                                one.reason(),
                                names.getOrDefault(one.proposedBy(), ""),
                                one.proposedBy().equals(me),
                                one.proposedAt()))
                        .toList(),
                returned,
                reachedNobody);
    }
}
