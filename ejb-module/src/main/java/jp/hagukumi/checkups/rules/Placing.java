package jp.hagukumi.checkups.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who gets which place. The family whose window ends first chooses first; children of one family go into one band or none does;
 * who is to be apart goes into bands for that and nobody else does; a day on which a sibling of another kind comes anyhow is
 * taken before an earlier one. Nobody is put outside the window, and no band beyond what is free.
 */
public final class Placing {

    private Placing() {}

    /**
     * A child without a place.
     *
     * @param family children of one mother, or of one household where she is not known
     * @param apart is protected, or needs more time
     */
    public record Wanted(UUID checkup, UUID family, LocalDate from, LocalDate until, boolean apart) {}

    /** A band with what is free of it. */
    public record Room(UUID band, LocalDate day, LocalTime begins, boolean apart, int free) {}

    public record Placed(UUID checkup, UUID band) {}

    /**
     * @param siblings days on which the city expects a child of the family for a checkup of another kind
     * @return those who have a place; who is missing found none
     */
    public static List<Placed> place(
            Collection<Wanted> wanted, Collection<Room> rooms, Map<UUID, Set<LocalDate>> siblings) {
        var free = new HashMap<UUID, Integer>();
        rooms.forEach(room -> free.put(room.band(), room.free()));
        var inOrder = rooms.stream()
                .sorted(Comparator.comparing(Room::day)
                        .thenComparing(Room::begins)
                        .thenComparing(Room::band))
                .toList();
        var families = wanted.stream().collect(Collectors.groupingBy(Wanted::family)).values().stream()
                .flatMap(children -> Family.of(children).stream())
                .sorted(Comparator.comparing(Family::until).thenComparing(Family::name))
                .toList();
        var placed = new ArrayList<Placed>();
        for (var family : families) {
            room(family, inOrder, free, siblings.getOrDefault(family.name(), new HashSet<>()))
                    .ifPresent(room -> {
                        free.merge(room.band(), -family.children().size(), Integer::sum);
                        family.children().forEach(child -> placed.add(new Placed(child.checkup(), room.band())));
                    });
        }
        return placed;
    }

    private static Optional<Room> room(
            Family family, List<Room> rooms, Map<UUID, Integer> free, Set<LocalDate> siblings) {
        var fitting = rooms.stream()
                .filter(room -> room.apart() == family.apart())
                .filter(room ->
                        free.getOrDefault(room.band(), 0) >= family.children().size())
                .filter(room ->
                        !room.day().isBefore(family.from()) && !room.day().isAfter(family.until()))
                .toList();
        return fitting.stream()
                .filter(room -> siblings.contains(room.day()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private record Family(UUID name, List<Wanted> children, LocalDate from, LocalDate until, boolean apart) {

        /** One where they can come together at all, or else each child for itself: siblings of other ages. */
        static List<Family> of(List<Wanted> children) {
            var together = all(children);
            return together.from().isAfter(together.until())
                    ? children.stream().map(child -> all(List.of(child))).toList()
                    : List.of(together);
        }

        private static Family all(List<Wanted> children) {
            return new Family(
                    children.get(0).family(),
                    children,
                    children.stream()
                            .map(Wanted::from)
                            .max(LocalDate::compareTo)
                            .orElseThrow(),
                    children.stream()
                            .map(Wanted::until)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    children.stream().anyMatch(Wanted::apart));
        }
    }
}
