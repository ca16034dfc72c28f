package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** A band far ahead, whose places nobody has yet. */
    private BandId emptied(PersonId child) {
        return checkups.places(child, CheckupKind.Y1M6).days().stream()
                .flatMap(day -> day.hours().stream())
                .reduce((first, second) -> second)
                .map(FreePlaces.Hour::band)
                .orElseThrow();
    }
}
