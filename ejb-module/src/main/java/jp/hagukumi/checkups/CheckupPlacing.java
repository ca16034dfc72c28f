package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.checkups.rules.Placing;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.RoundRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Makes a ward's sessions from the template, finds who is to be invited, and gives each a place. Sets, never one by one. */
@ApplicationScoped
public class CheckupPlacing {

    @Inject
    CheckupTables tables;

    @Inject
    CheckupRows checkups;

    @Inject
    PlaceRows places;

    @Inject
    RoundRows rounds;

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    CheckupTelling telling;

    @Inject
    DateChanging changing;

    @Inject
    WaitingLine line;

    @Inject
    CityClock clock;

    /** Kinds that the city holds for a group. */
    List<CheckupKind> kinds() {
        return tables.windows().heldByCity().stream().map(CheckupKind::valueOf).toList();
    }

    /** Wards that have an office. */
    List<String> wards() {
        return calendar.offices().stream()
                .map(CityFacts.Office::ward)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the round makes today, in its order: what is for the whole city once, what is a ward's for each ward and kind. */
    public List<MakeCheckupRound.Task> tasks() {
        var wards = wards();
        var kinds = kinds();
        if (wards.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        return Stream.of(MakeCheckupRound.Step.values())
                .flatMap(step -> switch (step) {
                    case MISS, END_OFFERS -> Stream.of(new MakeCheckupRound.Task(step, wards.get(0), kinds.get(0)));
                    case TARGET -> kinds.stream().map(kind -> new MakeCheckupRound.Task(step, wards.get(0), kind));
                    case PLAN_SESSIONS, PART, PLACE ->
                        wards.stream()
                                .flatMap(ward ->
                                        kinds.stream().map(kind -> new MakeCheckupRound.Task(step, ward, kind)));
                })
                .toList();
    }

    /** @return how many sessions were made */
    int plan(String ward, CheckupKind kind) {
        rounds.hold(ward, kind);
        var today = clock.today();
        var months = tables.measures().on(today).planMonths();
        var first = YearMonth.from(today);
        var openings = calendar.openings(
                ward, first.atDay(1), first.plusMonths(months + 1L).atEndOfMonth());
        if (openings.isEmpty()) {
            return 0;
        }
        var open = openings.stream().map(CityCalendar.Opening::day).collect(Collectors.toCollection(TreeSet::new));
        var made = 0;
        for (var ahead = 0; ahead <= months; ahead++) {
            made += rounds.plan(
                    ward,
                    kind,
                    openings.get(0).office(),
                    tables.template().of(ward, kind.name(), first.plusMonths(ahead), open).stream()
                            .filter(session -> session.day().isAfter(today))
                            .toList());
        }
        return made;
    }

    /** @return how many children came into the list */
    int target(CheckupKind kind) {
        var today = clock.today();
        var soon = today.plusDays(tables.measures().on(today).inviteDays());
        var births = tables.windows().births(kind.name(), today, soon);
        return rounds.target(people.registeredBorn(births.from(), births.until()).stream()
                .flatMap(child -> tables.windows().of(kind.name(), child.birthDate()).stream()
                        .filter(window ->
                                !window.from().isAfter(soon) && !window.until().isBefore(today))
                        .map(window -> new RoundRows.Target(
                                child.id(), kind, child.ward(), window.from(), window.until(), child.family())))
                .toList());
    }

    /** Gives a place to whoever has none and leaves the choice to the city. @return how many have one now */
    int place(Actor actor, String ward, CheckupKind kind) {
        rounds.hold(ward, kind);
        var today = clock.today();
        var measure = tables.measures().on(today);
        var first = today.plusDays(measure.leadDays());
        var last = YearMonth.from(today).plusMonths(measure.planMonths() + 1L).atEndOfMonth();
        places.lockSessions(ward, kind, first, last);
        var wanted = rounds.toPlace(ward, kind, today, today.plusDays(measure.inviteDays()));
        if (wanted.isEmpty()) {
            return 0;
        }
        var guarded = people.underProtection(
                wanted.stream().map(RoundRows.ToPlace::child).toList(), today);
        var placed = Placing.place(
                wanted.stream().map(one -> wanted(one, guarded)).toList(),
                places.bands(ward, kind, first, last).stream()
                        .map(band -> new Placing.Room(
                                band.id().value(), band.day(), band.begins(), band.apart(), band.freeForTheCity()))
                        .toList(),
                rounds.daysOfFamilies(
                        wanted.stream().map(RoundRows.ToPlace::family).collect(Collectors.toCollection(HashSet::new)),
                        kind,
                        today));
        rounds.place(placed);
        rounds.notePlaced(placed, actor.id(), clock.now());
        telling.tellOfPlaces(
                CheckupsNotice.INVITED,
                checkups.lockAll(
                        placed.stream().map(one -> new CheckupId(one.checkup())).toList()));
        return placed.size();
    }

    /**
     * Moves whoever a measure protects, or a nurse has marked, since the invitation: into a band apart of the same day where
     * one is free, or else into the first one in the window. Twins move along. Where there is none the place stays, and the
     * ward sees that.
     *
     * @return how many have another place now
     */
    int part(Actor actor, String ward, CheckupKind kind) {
        rounds.hold(ward, kind);
        var today = clock.today();
        var measure = tables.measures().on(today);
        var last = YearMonth.from(today).plusMonths(measure.planMonths() + 1L).atEndOfMonth();
        var invited = rounds.amongOthers(ward, kind, today);
        var guarded = people.underProtection(
                invited.stream().map(RoundRows.Among::child).toList(), today);
        var families = invited.stream()
                .filter(one -> one.medical() || guarded.contains(one.child()))
                .map(one -> Map.entry(one.family(), one.band()))
                .collect(Collectors.toSet());
        if (families.isEmpty()) {
            return 0;
        }
        var ids = invited.stream()
                .filter(one -> families.contains(Map.entry(one.family(), one.band())))
                .map(RoundRows.Among::checkup)
                .toList();
        var sessions = places.bands(ward, kind, today, last).stream()
                .map(band -> band.session().value())
                .collect(Collectors.toSet());
        // Whoever changed the place before the locks were had is left alone: the next round looks again.
        var before = invited.stream().collect(Collectors.toMap(RoundRows.Among::checkup, RoundRows.Among::band));
        var locked = changing.lockUnchanged(ids, sessions).stream()
                .filter(one -> one.band().equals(Optional.ofNullable(before.get(one.id()))))
                .toList();
        var parted = new HashSet<CheckupId>();
        for (var soonest : List.of(Reach.SAME_DAY, Reach.LATER)) {
            var waiting = locked.stream()
                    .filter(one -> one.state() == CheckupState.INVITED && !parted.contains(one.id()))
                    .toList();
            var rooms = places.bands(ward, kind, today.plusDays(1), last);
            for (var found : parting(soonest, waiting, invited, rooms, today.plusDays(measure.leadDays()))) {
                var one = waiting.stream()
                        .filter(each -> each.id().value().equals(found.checkup()))
                        .findFirst()
                        .orElseThrow();
                var band = places.band(new BandId(found.band())).orElseThrow();
                if (places.take(band.id(), 1)) {
                    changing.put(actor, one, band, Optional.of("APART"));
                    parted.add(one.id());
                }
            }
        }
        locked.stream()
                .filter(one -> parted.contains(one.id()))
                .flatMap(one -> one.band().flatMap(places::session).stream())
                .distinct()
                .forEach(line::offerFreed);
        telling.tellOfPlaces(CheckupsNotice.MOVED_FOR_YOU, checkups.lockAll(parted));
        return parted.size();
    }

    private enum Reach {
        SAME_DAY,
        LATER
    }

    private static List<Placing.Placed> parting(
            Reach reach,
            List<StoredCheckup> waiting,
            List<RoundRows.Among> known,
            List<StoredBand> rooms,
            LocalDate soonest) {
        var byId = known.stream().collect(Collectors.toMap(RoundRows.Among::checkup, one -> one));
        return waiting.stream()
                .collect(Collectors.groupingBy(one -> reach == Reach.SAME_DAY
                        ? Objects.requireNonNull(byId.get(one.id())).day()
                        : LocalDate.MIN))
                .entrySet()
                .stream()
                .flatMap(day -> Placing.place(
                        day.getValue().stream()
                                .map(one -> new Placing.Wanted(
                                        one.id().value(),
                                        Objects.requireNonNull(byId.get(one.id()))
                                                .family(),
                                        one.from(),
                                        one.until(),
                                        true))
                                .toList(),
                        rooms.stream()
                                .filter(band -> band.apart())
                                .filter(band -> reach == Reach.SAME_DAY
                                        ? band.day().equals(day.getKey())
                                        : !band.day().isBefore(soonest))
                                .map(band -> new Placing.Room(
                                        band.id().value(), band.day(), band.begins(), true, band.free()))
                                .toList(),
                        Map.of())
                        .stream())
                .toList();
    }

    private static Placing.Wanted wanted(RoundRows.ToPlace one, Set<PersonId> guarded) {
        return new Placing.Wanted(
                one.checkup().value(),
                one.family(),
                one.from(),
                one.until(),
                one.medical() || guarded.contains(one.child()));
    }
}
