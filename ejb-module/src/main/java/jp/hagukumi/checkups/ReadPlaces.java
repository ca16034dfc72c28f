package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The places a child may have, counted as they stand now; in another ward where the family asks for one. */
@Stateless
public class ReadPlaces {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    PlaceRows places;

    @Inject
    CheckupTables tables;

    @Inject
    DateChanging changing;

    @Inject
    MyCheckups mine;

    @Inject
    CheckupTelling telling;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param ward six-digit code; empty for the ward in which the child lives */
    public FreePlaces read(Actor actor, CheckupId id, Optional<String> ward) {
        access.require(actor, CheckupsAction.READ_PLACES, id);
        if (actor.kind() == Actor.Kind.RESIDENT) {
            mine.requireOpen(actor, id);
        }
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(actor, CheckupsEvent.PLACES_READ, id, List.of(checkup.child().value()));
        var asked = ward.orElseGet(() -> changing.homeWard(checkup));
        var measure = tables.measures().on(clock.today());
        // A family keeps the city's time; the ward itself may put a child into today's session.
        var first =
                actor.kind() == Actor.Kind.STAFF ? clock.today() : clock.today().plusDays(measure.changeDays());
        var from = checkup.from().isAfter(first) ? checkup.from() : first;
        var apart = changing.isApart(checkup);
        var days = new LinkedHashMap<SessionId, List<StoredBand>>();
        places.bands(asked, checkup.kind(), from, checkup.until()).stream()
                .filter(band -> band.apart() == apart)
                .forEach(band -> days.computeIfAbsent(band.session(), session -> new ArrayList<>())
                        .add(band));
        var offices = telling.offices();
        return new FreePlaces(
                asked,
                calendar.city().wards(),
                days.values().stream().map(bands -> day(bands, offices)).toList(),
                checkup.version());
    }

    private static FreePlaces.Day day(List<StoredBand> bands, Map<String, CityFacts.Office> offices) {
        var first = bands.get(0);
        return new FreePlaces.Day(
                first.session(),
                first.day(),
                Optional.ofNullable(offices.get(first.office())),
                bands.stream()
                        .map(band -> new FreePlaces.Hour(band.id(), band.begins(), Math.max(0, band.free())))
                        .toList());
    }
}
