package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.CareRows;

/** All open cases of a nurse in a ward go to another nurse, or to the pool, in one act: in April, on leave, on a transfer. */
@Stateless
public class HandOverCareCases {

    @Inject
    Access access;

    @Inject
    CareRows cases;

    @Inject
    NursesOfWard nurses;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param from also somebody who does not work there any more
     * @param to empty: the pool
     * @return how many
     * @throws Refusal {@link ConsultationRefusal#NOT_A_NURSE_OF_THE_WARD}, {@link ConsultationRefusal#HANDED_TO_THE_SAME}
     */
    public int handOver(Actor actor, String ward, StaffId from, Optional<StaffId> to) {
        access.require(actor, ConsultationAction.HAND_OVER_CARE_CASES, Scope.ofWard(ward));
        if (to.filter(from::equals).isPresent()) {
            throw Refusal.at("to", ConsultationRefusal.HANDED_TO_THE_SAME);
        }
        to.ifPresent(taking -> nurses.require("to", taking, ward));
        var women = cases.handOver(ward, from, to, actor.id(), clock.now());
        audit.note(
                actor,
                ConsultationEvent.CARE_CASES_HANDED_OVER,
                women.stream().map(PersonId::value).toList(),
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        to.map(StaffId::toString).orElse("pool"),
                        "cases",
                        String.valueOf(women.size())));
        return women.size();
    }
}
