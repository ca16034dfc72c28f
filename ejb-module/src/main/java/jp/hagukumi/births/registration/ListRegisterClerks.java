package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;

/** Between whom cases can be handed over: all register clerks of the own wards, and whoever has left and still has cases there. */
@Stateless
public class ListRegisterClerks {

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
     * Somebody at the desk.
     *
     * @param cases that wait and are the clerk's, in the reader's wards
     * @param takesOver whether cases can be handed to this clerk
     */
    public record Clerk(StaffId id, String name, int cases, boolean takesOver) {

        @Override
        public String toString() {
            return "Clerk[" + id + "]";
        }
    }

    /** @return in the order of their names */
    public List<Clerk> list(Actor actor) {
        access.require(actor, RegistrationAction.HAND_OVER_REGISTRATIONS);
        var wards = List.copyOf(
                access.reach(actor, RegistrationAction.HAND_OVER_REGISTRATIONS).wards());
        var cases = rows.waitingByClerk(wards);
        var taking = new LinkedHashMap<StaffId, Integer>();
        wards.forEach(ward -> colleagues.holding(Role.REGISTER_CLERK, ward, clock.today()).stream()
                .map(Colleague::id)
                .forEach(id -> taking.merge(id, 1, Integer::sum)));
        var names = colleagues.namesOf(Stream.concat(taking.keySet().stream(), cases.keySet().stream())
                .distinct()
                .toList());
        audit.note(actor, RegistrationAudit.REGISTER_CLERKS_LISTED, Map.of("count", String.valueOf(names.size())));
        return names.entrySet().stream()
                .map(one -> new Clerk(
                        one.getKey(),
                        one.getValue(),
                        cases.getOrDefault(one.getKey(), 0),
                        taking.getOrDefault(one.getKey(), 0) == wards.size()))
                .sorted(Comparator.comparing(Clerk::name)
                        .thenComparing(clerk -> clerk.id().toString()))
                .toList();
    }
}
