package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.GuestRows;

/** The nurse reads one guest, with who of the ward may go. */
@Stateless
public class ReadGuest {

    @Inject
    Access access;

    @Inject
    GuestRows guests;

    @Inject
    GuestSheets sheets;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param visitors nurses of the ward that took her on */
    public record Read(GuestSheet guest, List<Colleague> visitors) {

        public Read {
            visitors = List.copyOf(visitors);
        }
    }

    /** @throws Refusal NOT_FOUND */
    public Read read(Actor actor, GuestId guest) {
        access.require(actor, SatogaeriAction.READ_GUEST, guest);
        var stored = guests.find(guest).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                SatogaeriEvent.GUEST_READ,
                guest,
                List.of(),
                Map.of("state", stored.state().name()));
        return new Read(
                sheets.of(List.of(stored), guests.reports(guest)).get(0),
                stored.ward()
                        .map(ward -> colleagues.holding(Role.HEALTH_NURSE, ward, clock.today()))
                        .orElse(List.of()));
    }
}
