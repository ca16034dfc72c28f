package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.store.StoredGuest;

/** Writes down guests for the desk. */
@ApplicationScoped
class GuestSheets {

    @Inject
    Colleagues colleagues;

    @Inject
    StayJudging judging;

    List<GuestSheet> of(List<StoredGuest> guests, List<ServiceReport> reports) {
        var names = colleagues.namesOf(
                guests.stream().flatMap(guest -> guest.visitor().stream()).toList());
        return guests.stream()
                .map(guest -> new GuestSheet(
                        guest.id(),
                        guest.state(),
                        guest.version(),
                        guest.ward(),
                        judging.nameOf(guest.home()),
                        guest.woman().map(GuestSheets::woman),
                        guest.woman().filter(StoredGuest.Woman::undisclosed).isPresent(),
                        guest.declined(),
                        guest.plannedAt(),
                        guest.visitor().map((StaffId visitor) -> names.getOrDefault(visitor, "")),
                        guest.arrivedAt(),
                        reports))
                .toList();
    }

    private static GuestSheet.Woman woman(StoredGuest.Woman woman) {
        return new GuestSheet.Woman(
                woman.name(),
                woman.kana(),
                woman.bornOn(),
                woman.phone(),
                woman.address(),
                woman.facility(),
                woman.from(),
                woman.to(),
                woman.dueOn(),
                woman.services());
    }
}
