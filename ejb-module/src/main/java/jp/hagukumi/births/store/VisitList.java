package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.VisitState;
import org.jdbi.v3.core.Jdbi;

/** Visits as lists, each page found through an index from where the last one ended. */
@ApplicationScoped
public class VisitList {

    private static final Set<VisitState> OPEN = Set.of(VisitState.DUE, VisitState.PLANNED);

    @Inject
    Jdbi jdbi;

    /**
     * @param wards empty for the whole city
     * @param dueTo only what is due on that day or before
     * @param after due day and id of the last line of the page before
     */
    public record ByDueDay(
            Collection<String> wards,
            Set<VisitState> states,
            Optional<LocalDate> dueTo,
            Optional<After<LocalDate>> after,
            int limit) {}

    /**
     * @param states empty for all
     * @param from begin of the week
     * @param to begin of the next week
     */
    public record ByHour(
            Collection<String> wards,
            Set<VisitState> states,
            Instant from,
            Instant to,
            Optional<After<Instant>> after,
            int limit) {}

    /** Where a page begins: behind the last line of the page before. */
    public record After<K>(K key, UUID id) {}

    public List<StoredVisit> byDueDay(ByDueDay wanted) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql(wanted)).bind("limit", wanted.limit());
            if (!wanted.wards().isEmpty()) {
                query.bindArray("wards", String.class, List.copyOf(wanted.wards()));
            }
            wanted.dueTo().ifPresent(day -> query.bind("dueTo", day));
            wanted.after().ifPresent(after -> query.bind("key", after.key()).bind("id", after.id()));
            return query.map(new VisitMapper()).list();
        });
    }

    public List<StoredVisit> byHour(ByHour wanted) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select * from births.visit where planned_at >= :from and planned_at < :to"
                            + wards(wanted.wards())
                            + (wanted.states().isEmpty() ? "" : " and state in (" + named(wanted.states()) + ")")
                            + wanted.after()
                                    .map(after -> " and (planned_at, id) > (:key, :id)")
                                    .orElse("")
                            + " order by planned_at, id limit :limit")
                    .bind("from", wanted.from())
                    .bind("to", wanted.to())
                    .bind("limit", wanted.limit());
            if (!wanted.wards().isEmpty()) {
                query.bindArray("wards", String.class, List.copyOf(wanted.wards()));
            }
            wanted.after().ifPresent(after -> query.bind("key", after.key()).bind("id", after.id()));
            return query.map(new VisitMapper()).list();
        });
    }

    /** States stand as words in the statement, so that the planner sees which partial index holds them. */
    static String sql(ByDueDay wanted) {
        return "select * from births.visit where " + states(wanted.states())
                + wards(wanted.wards())
                + wanted.dueTo().map(day -> " and due_on <= :dueTo").orElse("")
                + wanted.after().map(after -> " and (due_on, id) > (:key, :id)").orElse("")
                + " order by due_on, id limit :limit";
    }

    private static String wards(Collection<String> wards) {
        return switch (wards.size()) {
            case 0 -> "";
            case 1 -> " and ward = (:wards)[1]";
            default -> " and ward = any(:wards)";
        };
    }

    private static String states(Set<VisitState> wanted) {
        var open = "state in (" + named(OPEN) + ")";
        if (wanted.equals(OPEN)) {
            return open;
        }
        var words = "state in (" + named(wanted) + ")";
        if (OPEN.containsAll(wanted)) {
            return open + " and " + words;
        }
        return wanted.stream().noneMatch(OPEN::contains) ? "not " + open + " and " + words : words;
    }

    /** Constants of ours, never words of a request. */
    private static String named(Set<VisitState> states) {
        return states.stream().sorted().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
    }
}
