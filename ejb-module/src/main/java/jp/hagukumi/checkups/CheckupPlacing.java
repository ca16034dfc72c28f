package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.checkups.rules.Placing;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
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
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    CheckupTelling telling;

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
                    case PLAN_SESSIONS, PLACE ->
                        wards.stream()
                                .flatMap(ward ->
                                        kinds.stream().map(kind -> new MakeCheckupRound.Task(step, ward, kind)));
                })
                .toList();
    }

    /** @return how many sessions were made */
    int plan(String ward, CheckupKind kind) {
        places.hold(ward, kind);
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
            made += places.plan(
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
        return places.target(people.registeredBorn(births.from(), births.until()).stream()
                .flatMap(child -> tables.windows().of(kind.name(), child.birthDate()).stream()
                        .filter(window ->
                                !window.from().isAfter(soon) && !window.until().isBefore(today))
                        .map(window -> new PlaceRows.Target(
                                child.id(), kind, child.ward(), window.from(), window.until(), child.family())))
                .toList());
    }

    /** Gives a place to whoever has none and leaves the choice to the city. @return how many have one now */
    int place(Actor actor, String ward, CheckupKind kind) {
        places.hold(ward, kind);
        var today = clock.today();
        var measure = tables.measures().on(today);
        var first = today.plusDays(measure.leadDays());
        var last = YearMonth.from(today).plusMonths(measure.planMonths() + 1L).atEndOfMonth();
        places.lockSessions(ward, kind, first, last);
        var wanted = places.toPlace(ward, kind, today, today.plusDays(measure.inviteDays()));
        if (wanted.isEmpty()) {
            return 0;
        }
        var guarded = people.underProtection(
                wanted.stream().map(PlaceRows.ToPlace::child).toList(), today);
        var placed = Placing.place(
                wanted.stream().map(one -> wanted(one, guarded)).toList(),
                places.bands(ward, kind, first, last).stream()
                        .map(band -> new Placing.Room(
                                band.id().value(), band.day(), band.begins(), band.apart(), band.freeForTheCity()))
                        .toList(),
                places.daysOfFamilies(
                        wanted.stream().map(PlaceRows.ToPlace::family).collect(Collectors.toCollection(HashSet::new)),
                        kind,
                        today));
        places.place(placed);
        places.notePlaced(placed, actor.id(), clock.now());
        telling.tellOfPlaces(
                CheckupsNotice.INVITED,
                checkups.lockAll(
                        placed.stream().map(one -> new CheckupId(one.checkup())).toList()));
        return placed.size();
    }

    private static Placing.Wanted wanted(PlaceRows.ToPlace one, Set<PersonId> guarded) {
        return new Placing.Wanted(
                one.checkup().value(),
                one.family(),
                one.from(),
                one.until(),
                one.medical() || guarded.contains(one.child()));
    }
}
