package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** All waiting cases of one clerk go to another of the same ward: in April, in illness, in a holiday. */
@Stateless
public class HandOverRegistrations {

    @Inject
    Access access;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return how many cases changed hands
     * @throws Refusal {@link RegistrationRefusal#NOT_A_COLLEAGUE} where the other is no clerk of the wards
     */
    public int handOver(Actor actor, StaffId from, StaffId to) {
        access.require(actor, RegistrationAction.HAND_OVER_REGISTRATIONS);
        var wards = List.copyOf(
                access.reach(actor, RegistrationAction.HAND_OVER_REGISTRATIONS).wards());
        var clerks = wards.stream()
                .allMatch(ward -> colleagues.holding(Role.REGISTER_CLERK, ward, clock.today()).stream()
                        .anyMatch(colleague -> colleague.id().equals(to)));
        if (!clerks || from.equals(to)) {
            throw Refusal.at("to", RegistrationRefusal.NOT_A_COLLEAGUE);
        }
        var count = rows.handOver(wards, from, to);
        audit.note(
                actor,
                RegistrationAudit.REGISTRATIONS_HANDED_OVER,
                Map.of("from", from.toString(), "to", to.toString(), "count", String.valueOf(count)));
        return count;
    }
}
