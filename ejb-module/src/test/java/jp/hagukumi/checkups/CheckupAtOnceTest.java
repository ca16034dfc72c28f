package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.testhouse.AtOnce;
import org.junit.jupiter.api.Test;

/** Many who want the same place at once, with real threads against the real database. */
class CheckupAtOnceTest {

    private static final int MANY = 200;

    private final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");

    @Test
    void of_two_hundred_as_many_get_the_band_as_it_has_places() {
        var children = invited(MANY);
        var band = emptied(children.get(0));
        var free = checkups.town.count("select capacity - taken from checkups.band where id = '" + band.value() + "'");
        var wanting = children.stream()
                .filter(child -> checkups.mine(child, CheckupKind.Y1M6)
                        .place()
                        .filter(place -> !place.band().equals(band))
                        .isPresent())
                .toList();
        var refusals = AtOnce.refused(wanting.size(), n -> checkups.move(wanting.get(n), CheckupKind.Y1M6, band));
        assertThat(refusals).hasSize(wanting.size() - free).containsOnly(CheckupsRefusal.PLACE_TAKEN.code());
        assertThat(checkups.town.count("select capacity - taken from checkups.band where id = '" + band.value() + "'"))
                .isZero();
        assertThat(checkups.overCapacity()).isZero();
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void while_everybody_moves_hither_and_thither_no_place_is_lost_or_doubled() {
        var children = invited(60);
        var bands = checkups.places(children.get(0), CheckupKind.Y1M6).days().stream()
                .flatMap(day -> day.hours().stream())
                .map(FreePlaces.Hour::band)
                .limit(6)
                .toList();
        AtOnce.refused(
                MANY,
                n -> checkups.move(children.get(n % children.size()), CheckupKind.Y1M6, bands.get(n % bands.size())));
        assertThat(checkups.overCapacity()).isZero();
        assertThat(checkups.bandsThatLie()).isZero();
        assertThat(checkups.town.count(
                        "select count(*) from checkups.checkup where state = 'INVITED' and band is not null"))
                .isEqualTo(children.size());
    }

    @Test
    void twins_who_have_no_date_are_moved_from_both_ends_and_nobody_waits_for_each_other_for_ever() {
        var pairs = IntStream.range(0, 12).mapToObj(n -> twins()).toList();
        var bands = bandsOf(pairs.get(0).get(0));
        for (var pair : pairs) {
            checkups.cancel(pair.get(0), CheckupKind.Y1M6);
            checkups.cancel(pair.get(1), CheckupKind.Y1M6);
        }
        var seen = pairs.stream()
                .flatMap(List::stream)
                .map(child -> checkups.mine(child, CheckupKind.Y1M6))
                .toList();
        var move = checkups.town.house.get(MoveMyCheckup.class);
        AtOnce.refused(
                96,
                n -> move.move(
                        checkups.parent(seen.get(n % seen.size()).child()),
                        seen.get(n % seen.size()).id(),
                        bands.get(n % bands.size()),
                        seen.get(n % seen.size()).version(),
                        true,
                        Optional.empty()));
        assertThat(checkups.bandsThatLie()).isZero();
        for (var pair : pairs) {
            assertThat(checkups.mine(pair.get(0), CheckupKind.Y1M6).place())
                    .isPresent()
                    .isEqualTo(checkups.mine(pair.get(1), CheckupKind.Y1M6).place());
        }
    }

    @Test
    void while_twins_who_wait_elsewhere_move_and_others_move_there_no_offer_is_lost_or_doubled() {
        var pairs = IntStream.range(0, 10).mapToObj(n -> twins()).toList();
        var others = children(20);
        checkups.round();
        var bands = bandsOf(pairs.get(0).get(0));
        var full = full(others.get(0));
        for (var pair : pairs) {
            checkups.town
                    .house
                    .get(WaitForPlace.class)
                    .ask(
                            checkups.parent(pair.get(1)),
                            checkups.mine(pair.get(1), CheckupKind.Y1M6).id(),
                            full);
        }
        widen(full, 5);
        AtOnce.refused(60, n -> {
            if (n % 3 == 0) {
                checkups.cancel(others.get(n / 3), CheckupKind.Y1M6);
            } else {
                checkups.move(pairs.get(n % 10).get(0), CheckupKind.Y1M6, bands.get(n % bands.size()));
            }
        });
        assertThat(checkups.bandsThatLie()).isZero();
        assertThat(checkups.overCapacity()).isZero();
    }

    @Test
    void two_hundred_who_wait_are_offered_what_comes_free_in_the_order_in_which_they_asked() {
        var children = invited(MANY);
        var session = full(children.get(0));
        var holders = children.stream()
                .filter(child -> sessionOf(child).equals(session))
                .toList();
        var asking = children.stream()
                .filter(child -> !sessionOf(child).equals(session))
                .toList();
        var wait = checkups.town.house.get(WaitForPlace.class);
        var ids = asking.stream()
                .map(child -> checkups.mine(child, CheckupKind.Y1M6).id())
                .toList();
        assertThat(AtOnce.refused(asking.size(), n -> wait.ask(checkups.parent(asking.get(n)), ids.get(n), session)))
                .isEmpty();
        assertThat(holders).isNotEmpty();
        AtOnce.refused(holders.size(), n -> checkups.cancel(holders.get(n), CheckupKind.Y1M6));
        var offered = checkups.town.count("select count(*) from checkups.waiting where state = 'OFFERED'");
        assertThat(offered).isEqualTo(holders.size());
        // Whoever has an offer asked before everybody who has none.
        assertThat(checkups.town.count("select count(*) from checkups.waiting o, checkups.waiting w "
                        + "where o.state = 'OFFERED' and w.state = 'WAITING' and w.id < o.id"))
                .isZero();
        assertThat(checkups.bandsThatLie()).isZero();
        assertThat(checkups.overCapacity()).isZero();
    }

    @Test
    void the_round_made_by_four_instances_at_once_places_and_tells_each_once() {
        var children = children(80);
        AtOnce.refused(4, n -> checkups.round());
        assertThat(checkups.town.count("select count(*) from checkups.checkup where state = 'INVITED'"))
                .isEqualTo(children.size());
        assertThat(checkups.town.count("select count(*) from notifications.notice"))
                .isEqualTo(children.size());
        assertThat(checkups.town.count("select count(distinct person) from notifications.notice"))
                .isEqualTo(children.size());
        assertThat(checkups.bandsThatLie()).isZero();
    }

    private List<PersonId> invited(int many) {
        var children = children(many);
        checkups.round();
        return children;
    }

    private List<PersonId> children(int many) {
        var children = IntStream.range(0, many)
                .mapToObj(n -> checkups.child(NAKAHARA, "2025-05-%02d".formatted(1 + n % 20)))
                .toList();
        checkups.town.house.get(CheckupPlacing.class);
        checkups.town.house.get(MakeCheckupRound.class);
        checkups.town.house.get(ReadMyCheckups.class);
        checkups.town.house.get(ReadPlaces.class);
        checkups.town.house.get(MoveMyCheckup.class);
        return children;
    }

    private List<PersonId> twins() {
        var mother = checkups.town.woman(NAKAHARA);
        checkups.account(mother);
        var pair = List.of(
                checkups.child(mother, NAKAHARA, "2025-05-20", 1), checkups.child(mother, NAKAHARA, "2025-05-20", 2));
        checkups.town.house.get(CheckupPlacing.class);
        checkups.town.house.get(CancelMyCheckup.class);
        checkups.town.house.get(WaitForPlace.class);
        checkups.round();
        return pair;
    }

    private List<BandId> bandsOf(PersonId child) {
        return checkups.places(child, CheckupKind.Y1M6).days().stream()
                .flatMap(day -> day.hours().stream())
                .map(FreePlaces.Hour::band)
                .skip(8)
                .limit(6)
                .toList();
    }

    private SessionId sessionOf(PersonId child) {
        var band = checkups.mine(child, CheckupKind.Y1M6).place().orElseThrow().band();
        return new SessionId(UUID.fromString(
                checkups.town.word("select session from checkups.band where id = '" + band.value() + "'")));
    }

    /** The session of a child takes no more than are in it. */
    private SessionId full(PersonId child) {
        var session = sessionOf(child);
        checkups.town.house.get(CancelMyCheckup.class);
        checkups.town.house.get(WaitForPlace.class);
        checkups.town.sql(
                "update checkups.band set capacity = taken, held_back = 0 where session = '" + session.value() + "'");
        return session;
    }

    /** So many places of it come free; nobody is offered them yet. */
    private void widen(SessionId session, int places) {
        checkups.town.sql("update checkups.band set capacity = capacity + " + places + " where session = '"
                + session.value() + "' and not apart");
    }

    /** A band far ahead, whose places nobody has yet. */
    private BandId emptied(PersonId child) {
        return checkups.places(child, CheckupKind.Y1M6).days().stream()
                .flatMap(day -> day.hours().stream())
                .reduce((first, second) -> second)
                .map(FreePlaces.Hour::band)
                .orElseThrow();
    }
}
