package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Checkups; a change is written over the version that was locked. */
@ApplicationScoped
public class CheckupRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredCheckup> find(CheckupId checkup) {
        return one("where id = :id", checkup);
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredCheckup> lock(CheckupId checkup) {
        return one("where id = :id for update", checkup);
    }

    /** All of a child, in the order of their windows. */
    public List<StoredCheckup> ofChild(PersonId child) {
        return ofChildren(List.of(child));
    }

    /** All of several children, in one query, in the order of their windows. */
    public List<StoredCheckup> ofChildren(Collection<PersonId> children) {
        return children.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select * from checkups.checkup where child = any(:ids) order by window_from, id")
                        .bindArray(
                                "ids",
                                UUID.class,
                                children.stream().map(PersonId::value).toList())
                        .map(CheckupRows::checkup)
                        .list());
    }

    /** Those of several checkups, in one query, nobody else changing them until the transaction ends. */
    public List<StoredCheckup> lockAll(Collection<CheckupId> checkups) {
        return checkups.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select * from checkups.checkup where id = any(:ids) order by id for update")
                        .bindArray(
                                "ids",
                                UUID.class,
                                checkups.stream().map(CheckupId::value).toList())
                        .map(CheckupRows::checkup)
                        .list());
    }

    /** The place that each of several has now, in one query; those that are not known are missing. */
    public Map<CheckupId, Optional<UUID>> bandsOf(Collection<CheckupId> checkups) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, band from checkups.checkup where id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        checkups.stream().map(CheckupId::value).toList())
                .map((row, context) -> Map.entry(new CheckupId(Columns.id(row, "id")), Columns.uuid(row, "band")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those of several that need more time, in one query. */
    public Set<CheckupId> medicalAmong(Collection<CheckupId> checkups) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from checkups.checkup where medical and id = any(:ids)")
                        .bindArray(
                                "ids",
                                UUID.class,
                                checkups.stream().map(CheckupId::value).toList())
                        .map((row, context) -> new CheckupId(Columns.id(row, "id")))
                        .collect(Collectors.toSet()));
    }

    /** Other checkups of the kind in the family, which stand as this one does: of twins, the other's. */
    public List<StoredCheckup> together(StoredCheckup one) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select o.* from checkups.checkup c
                        join checkups.checkup o on o.family = c.family and o.kind = c.kind and o.id <> c.id
                          and o.ward = c.ward and o.state = c.state and o.band is not distinct from c.band
                          and o.window_from = c.window_from
                        where c.id = :id order by o.id
                        """)
                .bind("id", one.id().value())
                .map(CheckupRows::checkup)
                .list());
    }

    /** Over the version that was locked. */
    public void write(StoredCheckup seen, CheckupState state, Optional<UUID> band, String ward, boolean chooses) {
        var written = jdbi.withHandle(handle -> handle.createUpdate("""
                        update checkups.checkup
                        set state = :state, band = :band, ward = :ward, chooses = :chooses, version = version + 1
                        where id = :id and version = :version
                        """)
                .bind("id", seen.id().value())
                .bind("version", seen.version())
                .bind("state", state.name())
                .bind("band", band.orElse(null))
                .bind("ward", ward)
                .bind("chooses", chooses)
                .execute());
        if (written != 1) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Another state over the version that was locked; place and ward stay. */
    public void write(StoredCheckup seen, CheckupState state) {
        write(seen, state, seen.band(), seen.ward(), false);
    }

    public void markMedical(CheckupId checkup, boolean medical) {
        jdbi.useHandle(handle -> handle.createUpdate("update checkups.checkup set medical = :medical where id = :id")
                .bind("id", checkup.value())
                .bind("medical", medical)
                .execute());
    }

    /** What was changed, for whoever asks later. */
    public void note(
            CheckupId checkup,
            String what,
            Optional<UUID> from,
            Optional<UUID> to,
            Optional<String> reason,
            UUID by,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.checkup_change (checkup, what, from_band, to_band, reason, by_actor, at)
                        values (:id, :what, :from, :to, :reason, :by, :at)
                        """)
                .bind("id", checkup.value())
                .bind("what", what)
                .bind("from", from.orElse(null))
                .bind("to", to.orElse(null))
                .bind("reason", reason.orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    private Optional<StoredCheckup> one(String which, CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.checkup " + which)
                .bind("id", checkup.value())
                .map(CheckupRows::checkup)
                .findOne());
    }

    static StoredCheckup checkup(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCheckup(
                new CheckupId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("child", UUID.class)),
                CheckupKind.valueOf(row.getString("kind")),
                CheckupState.valueOf(row.getString("state")),
                row.getString("ward"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_until", LocalDate.class),
                Optional.ofNullable(row.getObject("band", UUID.class)),
                row.getInt("version"));
    }
}
