package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Pregnancies as a list, each page found through an index from where the last one ended. */
@ApplicationScoped
public class PregnancyList {

    @Inject
    Jdbi jdbi;

    /**
     * @param wards empty for the whole city
     * @param after day of birth expected and id of the last line of the page before
     */
    public record Wanted(
            Collection<String> wards,
            boolean ended,
            Optional<LocalDate> dueFrom,
            Optional<LocalDate> dueTo,
            Optional<After> after,
            int limit) {}

    /** Where a page begins. */
    public record After(LocalDate dueOn, UUID id) {}

    /** A line with how many handbooks are in use. */
    public record Listed(StoredPregnancy pregnancy, int handbooks) {}

    public List<Listed> of(Wanted wanted) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql(wanted)).bind("limit", wanted.limit());
            if (!wanted.wards().isEmpty()) {
                query.bindArray("wards", String.class, List.copyOf(wanted.wards()));
            }
            wanted.dueFrom().ifPresent(day -> query.bind("from", day));
            wanted.dueTo().ifPresent(day -> query.bind("to", day));
            wanted.after().ifPresent(after -> query.bind("due", after.dueOn()).bind("id", after.id()));
            return query.map((row, context) ->
                            new Listed(new PregnancyRows.Mapper().map(row, context), row.getInt("handbooks")))
                    .list();
        });
    }

    /** States stand as words in the statement, so that the planner sees which partial index holds them. */
    static String sql(Wanted wanted) {
        return """
                select p.*, (select count(*)::int from pregnancy.handbook h
                             where h.pregnancy = p.id and h.replaced_on is null) as handbooks
                from pregnancy.pregnancy p where\s"""
                + (wanted.ended() ? "state not in ('NOTIFIED', 'INTERVIEWED')" : "state in ('NOTIFIED', 'INTERVIEWED')")
                + switch (wanted.wards().size()) {
                    case 0 -> "";
                    case 1 -> " and ward = (:wards)[1]";
                    default -> " and ward = any(:wards)";
                }
                + wanted.dueFrom().map(day -> " and due_on >= :from").orElse("")
                + wanted.dueTo().map(day -> " and due_on <= :to").orElse("")
                + wanted.after().map(after -> " and (due_on, id) > (:due, :id)").orElse("")
                + " order by due_on, id limit :limit";
    }
}
