package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificatePage;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Routing;
import jp.hagukumi.kernel.text.Written;
import org.jdbi.v3.core.Jdbi;

/** The desk's queue, oldest first, paged by the last row seen. */
@ApplicationScoped
public class QueueRows {

    @Inject
    Jdbi jdbi;

    /** Where a page ended. */
    public record Place(Instant receivedAt, UUID certificate) {}

    /**
     * What is asked.
     *
     * @param wards the wards that may be seen; empty: all. Certificates without a ward are always seen
     * @param nameKey beginning of the mother's name as it is compared
     * @param limit rows
     */
    public record Asked(
            Set<CertificateState> states,
            Optional<Set<String>> wards,
            Optional<Instant> from,
            Optional<Instant> until,
            Set<CertificateFlag> flags,
            Optional<Routing> routing,
            Optional<String> nameKey,
            Optional<Place> after,
            int limit) {

        public Asked {
            states = Set.copyOf(states);
            flags = Set.copyOf(flags);
        }
    }

    public List<CertificatePage.Row> page(Asked asked) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql(asked)).bind("limit", asked.limit());
            if (asked.states().size() == 1) {
                query.bind("state", asked.states().iterator().next().name());
            } else {
                query.bindArray(
                        "states",
                        String.class,
                        asked.states().stream().map(Enum::name).sorted().toList());
            }
            asked.wards().ifPresent(wards -> query.bindArray("wards", String.class, List.copyOf(wards)));
            asked.from().ifPresent(from -> query.bind("from", from));
            asked.until().ifPresent(until -> query.bind("until", until));
            asked.routing().ifPresent(routing -> query.bind("routing", routing.name()));
            asked.nameKey().ifPresent(key -> query.bind("name", literal(key) + "%"));
            asked.after()
                    .ifPresent(after -> query.bind("at", after.receivedAt()).bind("id", after.certificate()));
            if (!asked.flags().isEmpty()) {
                query.bindArray(
                        "flags",
                        String.class,
                        asked.flags().stream().map(Enum::name).toList());
            }
            return query.map((row, context) -> new CertificatePage.Row(
                            new CertificateId(row.getObject("id", UUID.class)),
                            row.getObject("institution", UUID.class),
                            "",
                            row.getString("certificate_number"),
                            row.getInt("version"),
                            CertificateState.valueOf(row.getString("state")),
                            Routing.valueOf(row.getString("routing")),
                            CertificateMapper.flags(row, "current_flags"),
                            Optional.ofNullable(row.getString("ward")),
                            new Written(row.getString("mother_name")),
                            row.getObject("born_at", LocalDateTime.class),
                            CertificateMapper.instant(row, "received_at")))
                    .list();
        });
    }

    /** Only what is asked for stands in the statement, so that each shape has the plan that fits it. */
    static String sql(Asked asked) {
        var sql = new StringBuilder("""
                select id, institution, certificate_number, version, state, routing, current_flags, ward, mother_name, born_at,
                  received_at
                from (select c.*, %s as current_flags from births.certificate c) c where
                """.formatted(CertificateMapper.CURRENT_FLAGS));
        // One state by itself keeps the index's order; several make the database sort.
        sql.append(asked.states().size() == 1 ? "state = :state" : "state = any(:states)");
        asked.wards().ifPresent(wards -> sql.append(" and (ward is null or ward = any(:wards))"));
        asked.from().ifPresent(from -> sql.append(" and received_at >= :from"));
        asked.until().ifPresent(until -> sql.append(" and received_at < :until"));
        asked.routing().ifPresent(routing -> sql.append(" and routing = :routing"));
        asked.nameKey().ifPresent(name -> sql.append(" and mother_name_key like :name"));
        asked.after().ifPresent(after -> sql.append(" and (received_at, id) > (:at, :id)"));
        if (!asked.flags().isEmpty()) {
            sql.append(" and current_flags && cast(:flags as text[])");
        }
        return sql.append(" order by received_at, id limit :limit").toString();
    }

    /** A name has no wildcards. */
    private static String literal(String key) {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
