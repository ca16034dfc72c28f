package jp.hagukumi.checkups.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who gets which place: by hand for each rule, and whatever the town looks like. */
class PlacingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int TOWNS = 300;

    @Test
    void whose_window_ends_first_chooses_first() {
        var late = wanted(UUID.randomUUID(), DAY, DAY.plusDays(60), false);
        var soon = wanted(UUID.randomUUID(), DAY, DAY.plusDays(10), false);
        var first = room(DAY.plusDays(1), false, 1);
        var second = room(DAY.plusDays(30), false, 1);
        assertThat(placed(List.of(late, soon), List.of(first, second)))
                .containsEntry(soon.checkup(), first.band())
                .containsEntry(late.checkup(), second.band());
    }

    @Test
    void twins_come_into_one_band_or_none_does() {
        var family = UUID.randomUUID();
        var twins = List.of(wanted(family, DAY, DAY.plusDays(60), false), wanted(family, DAY, DAY.plusDays(60), false));
        var single = room(DAY.plusDays(1), false, 1);
        var pair = room(DAY.plusDays(8), false, 2);
        assertThat(placed(twins, List.of(single, pair)).values())
                .containsOnly(pair.band())
                .hasSize(2);
        assertThat(placed(twins, List.of(single))).isEmpty();
    }

    @Test
    void siblings_of_other_ages_who_cannot_come_together_come_each_for_itself() {
        var family = UUID.randomUUID();
        var older = wanted(family, DAY, DAY.plusDays(5), false);
        var younger = wanted(family, DAY.plusDays(20), DAY.plusDays(60), false);
        assertThat(placed(
                        List.of(older, younger),
                        List.of(room(DAY.plusDays(1), false, 1), room(DAY.plusDays(30), false, 1))))
                .hasSize(2);
    }

    @Test
    void who_is_to_be_apart_meets_nobody_and_nobody_else_comes_there() {
        var apart = wanted(UUID.randomUUID(), DAY, DAY.plusDays(60), true);
        var other = wanted(UUID.randomUUID(), DAY, DAY.plusDays(60), false);
        var quiet = room(DAY.plusDays(8), true, 4);
        var open = room(DAY.plusDays(1), false, 1);
        assertThat(placed(List.of(apart, other), List.of(quiet, open)))
                .containsEntry(apart.checkup(), quiet.band())
                .containsEntry(other.checkup(), open.band());
        assertThat(placed(List.of(apart), List.of(open))).isEmpty();
        assertThat(placed(List.of(other), List.of(quiet))).isEmpty();
    }

    @Test
    void a_day_on_which_a_sibling_comes_anyhow_is_taken_before_an_earlier_one() {
        var one = wanted(UUID.randomUUID(), DAY, DAY.plusDays(60), false);
        var early = room(DAY.plusDays(1), false, 5);
        var same = room(DAY.plusDays(15), false, 5);
        assertThat(Placing.place(List.of(one), List.of(early, same), Map.of(one.family(), Set.of(DAY.plusDays(15)))))
                .containsExactly(new Placing.Placed(one.checkup(), same.band()));
    }

    @Test
    void whatever_the_town_looks_like_each_is_placed_once_inside_the_window_and_no_band_is_over() {
        for (var town = 0; town < TOWNS; town++) {
            var random = new Random(town);
            var rooms = rooms(random);
            var wanted = children(random);
            var placed = Placing.place(wanted, rooms, Map.of());
            var children = wanted.stream().collect(Collectors.toMap(Placing.Wanted::checkup, Function.identity()));
            var bands = rooms.stream().collect(Collectors.toMap(Placing.Room::band, Function.identity()));
            assertThat(placed).extracting(Placing.Placed::checkup).doesNotHaveDuplicates();
            for (var one : placed) {
                var child = Objects.requireNonNull(children.get(one.checkup()));
                var band = Objects.requireNonNull(bands.get(one.band()));
                assertThat(band.day()).isBetween(child.from(), child.until());
                assertThat(familyIsApart(child, wanted)).isEqualTo(band.apart());
            }
            placed.stream()
                    .collect(Collectors.groupingBy(Placing.Placed::band, Collectors.counting()))
                    .forEach((band, many) -> assertThat(many)
                            .isLessThanOrEqualTo(
                                    Objects.requireNonNull(bands.get(band)).free()));
            // Nobody alone stays without a place while one that fits is free.
            for (var child : wanted) {
                var alone = wanted.stream()
                                .filter(other -> other.family().equals(child.family()))
                                .count()
                        == 1;
                if (alone && placed.stream().noneMatch(one -> one.checkup().equals(child.checkup()))) {
                    assertThat(rooms)
                            .filteredOn(room -> room.apart() == child.apart()
                                    && !room.day().isBefore(child.from())
                                    && !room.day().isAfter(child.until()))
                            .allSatisfy(room -> assertThat(placed.stream()
                                            .filter(one -> one.band().equals(room.band()))
                                            .count())
                                    .isEqualTo(room.free()));
                }
            }
        }
    }

    private static boolean familyIsApart(Placing.Wanted child, List<Placing.Wanted> all) {
        return all.stream().anyMatch(other -> other.family().equals(child.family()) && other.apart());
    }

    private static List<Placing.Room> rooms(Random random) {
        var rooms = new ArrayList<Placing.Room>();
        for (var n = 0; n < 1 + random.nextInt(12); n++) {
            rooms.add(room(DAY.plusDays(random.nextInt(90)), random.nextInt(4) == 0, random.nextInt(6)));
        }
        return rooms;
    }

    /** Twins have one window; other children of a family are of other families here. */
    private static List<Placing.Wanted> children(Random random) {
        var wanted = new ArrayList<Placing.Wanted>();
        for (var n = 0; n < random.nextInt(40); n++) {
            var family = UUID.randomUUID();
            var from = DAY.minusDays(30).plusDays(random.nextInt(90));
            var until = from.plusDays(random.nextInt(60));
            for (var child = 0; child < (random.nextInt(8) == 0 ? 2 : 1); child++) {
                wanted.add(wanted(family, from, until, random.nextInt(10) == 0));
            }
        }
        return wanted;
    }

    private static Placing.Wanted wanted(UUID family, LocalDate from, LocalDate until, boolean apart) {
        return new Placing.Wanted(UUID.randomUUID(), family, from, until, apart);
    }

    private static Placing.Room room(LocalDate day, boolean apart, int free) {
        return new Placing.Room(UUID.randomUUID(), day, LocalTime.of(13, 0), apart, free);
    }

    private static Map<UUID, UUID> placed(List<Placing.Wanted> wanted, List<Placing.Room> rooms) {
        return Placing.place(wanted, rooms, Map.of()).stream()
                .collect(Collectors.toMap(Placing.Placed::checkup, Placing.Placed::band));
    }
}
