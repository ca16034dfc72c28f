package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationQueue;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** The desk's queue of registrations, soonest deadline first, paged by the last row seen. */
@ApplicationScoped
public class RegistrationQueueRows {

    @Inject
    Jdbi jdbi;

    /** Where a page ended. */
    public record Place(LocalDate dueOn, UUID registration) {}

    /**
     * What is asked.
     *
     * @param wards wards that may be seen; empty: all
     * @param nameKey beginning of the child's or the mother's name as it is compared
     * @param assigned to whom; empty: whoever
     * @param unassigned only what nobody works on
     */
    public record Asked(
            Set<RegistrationState> states,
            Optional<Set<String>> wards,
            Optional<String> channel,
            Optional<LocalDate> dueUntil,
            Optional<StaffId> assigned,
            boolean unassigned,
            Optional<String> nameKey,
            Optional<String> number,
            Optional<Place> after,
            int limit) {

        public Asked {
            states = Set.copyOf(states);
        }
    }

    public List<RegistrationQueue.Row> page(Asked asked) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql(asked)).bind("limit", asked.limit());
            asked.wards().ifPresent(wards -> {
                if (wards.size() == 1) {
                    query.bind("oneWard", wards.iterator().next());
                } else {
                    query.bindArray("wards", String.class, List.copyOf(wards));
                }
            });
            asked.channel().ifPresent(channel -> query.bind("channel", channel));
            asked.dueUntil().ifPresent(day -> query.bind("dueUntil", day));
            asked.assigned().ifPresent(staff -> query.bind("assigned", staff.value()));
            asked.nameKey().ifPresent(key -> query.bind("name", literal(key) + "%"));
            asked.number().ifPresent(number -> query.bind("number", number));
            asked.after().ifPresent(after -> query.bind("due", after.dueOn()).bind("id", after.registration()));
            return query.map((row, context) -> new RegistrationQueue.Row(
                            new RegistrationId(Columns.id(row, "id")),
                            new PersonId(Columns.id(row, "child")),
                            row.getString("ward"),
                            row.getString("channel"),
                            RegistrationState.valueOf(row.getString("state")),
                            Columns.text(row, "child_name"),
                            Columns.text(row, "mother_name"),
                            Columns.date(row, "born_on").orElseThrow(),
                            Columns.date(row, "due_on").orElseThrow(),
                            Columns.date(row, "received_on").orElseThrow(),
                            row.getBoolean("late"),
                            Columns.uuid(row, "assigned_to").map(StaffId::new),
                            Optional.empty(),
                            row.getBoolean("act_waits")))
                    .list();
        });
    }

    /**
     * Only what is asked for stands in the statement, so that each shape has the plan that fits it. The states stand in it as words,
     * since the index of what waits is proved by them, and one ward by itself, since it is read in the queue's order.
     */
    static String sql(Asked asked) {
        var sql = new StringBuilder("""
                select r.*, nullif(concat(c.child_family_name, '　', c.child_given_name), '　') as child_name,
                  nullif(concat(c.mother_family_name, '　', c.mother_given_name), '　') as mother_name,
                  exists (select from births.registration_act a where a.registration = r.id and a.decided_by is null
                          and a.lapsed_at is null) as act_waits
                from (select * from births.registration where state not in ('DRAFT', 'DISCARDED')
                """);
        sql.append(asked.states().stream()
                .map(state -> "'" + state.name() + "'")
                .sorted()
                .collect(Collectors.joining(", ", " and state in (", ")")));
        asked.wards()
                .ifPresent(wards -> sql.append(wards.size() == 1 ? " and ward = :oneWard" : " and ward = any(:wards)"));
        asked.channel().ifPresent(channel -> sql.append(" and channel = :channel"));
        asked.dueUntil().ifPresent(day -> sql.append(" and due_on <= :dueUntil"));
        asked.assigned().ifPresent(staff -> sql.append(" and assigned_to = :assigned"));
        if (asked.unassigned()) {
            sql.append(" and assigned_to is null");
        }
        asked.nameKey().ifPresent(name -> sql.append(" and (child_key like :name or mother_key like :name)"));
        asked.number().ifPresent(number -> sql.append(" and acceptance_number = :number"));
        asked.after().ifPresent(after -> sql.append(" and (due_on, id) > (:due, :id)"));
        return sql.append("""
                 order by due_on, id limit :limit) r
                left join births.registration_content c on c.registration = r.id and c.version = r.version
                order by r.due_on, r.id
                """).toString();
    }

    /** A name has no wildcards. */
    private static String literal(String key) {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
