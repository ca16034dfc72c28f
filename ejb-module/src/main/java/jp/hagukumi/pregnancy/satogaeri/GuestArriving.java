package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.GuestLife;
import jp.hagukumi.pregnancy.rules.HubEventFacts;
import jp.hagukumi.pregnancy.store.GuestRows;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.StoredGuest;

/** Another municipality asks us to look after a woman of theirs who stays here, asks with other days, or takes it back. */
@ApplicationScoped
class GuestArriving {

    private static final int NAME = 100;
    private static final int ADDRESS = 200;
    private static final int FACILITY = 60;
    private static final int PHONE = 20;

    @Inject
    GuestRows guests;

    @Inject
    HubLetters letters;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    Optional<SatogaeriRefusal> asked(Actor actor, HubEventFacts facts) {
        var city = calendar.city();
        var to = facts.needed("toMunicipality", 6);
        var home = facts.needed("municipality", 6);
        var request = requestId(facts);
        var woman = woman(facts);
        if (!city.includes(to) || city.includes(home) || !home.matches("[0-9]{6}")) {
            return Optional.of(SatogaeriRefusal.EVENT_NOT_FOR_THIS_CITY);
        }
        var ward = city.ward(to).map(found -> found.code());
        var known = guests.lockRequest(home, request);
        if (known.isPresent()) {
            var next = GuestLife.TABLE.target(known.get().state(), GuestLife.Event.ASK_ANEW);
            if (next.isEmpty()) {
                return Optional.of(SatogaeriRefusal.EVENT_NOT_AWAITED);
            }
            letters.dropOfGuest(known.get().id(), clock.now());
            guests.askAnew(known.get().id(), next.get(), known.get().ward().or(() -> ward), woman);
            note(actor, known.get().id(), home);
        } else {
            var id = new GuestId(Ids.next());
            guests.arrive(id, home, request, ward, woman, clock.now());
            note(actor, id, home);
        }
        return Optional.empty();
    }

    Optional<SatogaeriRefusal> recalled(Actor actor, HubEventFacts facts) {
        var known = guests.lockRequest(facts.needed("municipality", 6), requestId(facts));
        if (known.isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_OF_NO_REQUEST);
        }
        var guest = known.get();
        var next = GuestLife.TABLE.target(guest.state(), GuestLife.Event.RECALL);
        if (next.isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_NOT_AWAITED);
        }
        letters.dropOfGuest(guest.id(), clock.now());
        guests.recall(guest.id(), next.get(), clock.now());
        audit.note(actor, SatogaeriEvent.GUEST_RECALLED, guest.id(), List.of(), Map.of("home", guest.home()));
        return Optional.empty();
    }

    private void note(Actor actor, GuestId guest, String home) {
        audit.note(actor, SatogaeriEvent.GUEST_ARRIVED, guest, List.of(), Map.of("home", home));
    }

    private static String requestId(HubEventFacts facts) {
        var id = facts.needed("requestId", 64);
        if (!id.matches("[0-9A-Za-z-]+")) {
            throw HubEventFacts.unfit("requestId");
        }
        return id;
    }

    private StoredGuest.Woman woman(HubEventFacts facts) {
        var today = clock.today();
        var from = facts.near("stay.from", today).orElseThrow(() -> HubEventFacts.unfit("stay.from"));
        var to = facts.near("stay.to", today);
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw HubEventFacts.unfit("stay.to");
        }
        return new StoredGuest.Woman(
                facts.flag("isNotDisclosed"),
                facts.needed("basicFiveInfo.name", NAME),
                facts.line("basicFiveInfo.nameKana", NAME),
                facts.date("basicFiveInfo.dateOfBirth")
                        .filter(born -> born.isBefore(today))
                        .orElseThrow(() -> HubEventFacts.unfit("basicFiveInfo.dateOfBirth")),
                facts.line("phone", PHONE),
                facts.line("stay.address", ADDRESS),
                facts.line("deliveryFacility", FACILITY),
                from,
                to,
                facts.near("dueDate", today).orElseThrow(() -> HubEventFacts.unfit("dueDate")),
                facts.words("services", Set.of("VISIT", "POSTNATAL_CARE")).stream()
                        .map(StayCare::valueOf)
                        .collect(Collectors.toSet()));
    }
}
