package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Pregnancies; a change is written over the version that was locked. */
@ApplicationScoped
public class PregnancyRows {

    /** Keeps these locks apart from others on the same ids. */
    private static final int SEED = 200;

    @Inject
    Jdbi jdbi;

    /** Until the transaction ends nobody else opens or ends a pregnancy of this woman. */
    public void holdWoman(PersonId woman) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended(:person, :seed)))
                        """)
                .bind("person", woman.value().toString())
                .bind("seed", SEED)
                .mapTo(Integer.class)
                .one());
    }

    public void open(StoredPregnancy pregnancy, String channel, String ruleVersion, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.pregnancy
                            (id, woman, state, channel, due_on, fetuses, heartbeat_on, ward, notified_on, version,
                             rule_version, opened_at)
                        values
                            (:id, :woman, :state, :channel, :dueOn, :fetuses, :heartbeatOn, :ward, :notifiedOn, :version,
                             :ruleVersion, :at)
                        """)
                .bind("id", pregnancy.id().value())
                .bind("woman", pregnancy.woman().value())
                .bind("state", pregnancy.state().name())
                .bind("channel", channel)
                .bind("dueOn", pregnancy.dueOn())
                .bind("fetuses", pregnancy.fetuses())
                .bind("heartbeatOn", pregnancy.heartbeatOn().orElse(null))
                .bind("ward", pregnancy.ward())
                .bind("notifiedOn", pregnancy.notifiedOn())
                .bind("version", pregnancy.version())
                .bind("ruleVersion", ruleVersion)
                .bind("at", at)
                .execute());
    }

    public Optional<StoredPregnancy> find(PregnancyId pregnancy) {
        return one("where id = :id", pregnancy.value());
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredPregnancy> lock(PregnancyId pregnancy) {
        return one("where id = :id for update", pregnancy.value());
    }

    /** The pregnancy of hers that goes on in this city. */
    public Optional<StoredPregnancy> openOf(PersonId woman) {
        return one("where woman = :id and state in ('NOTIFIED', 'INTERVIEWED')", woman.value());
    }

    /** Her newest pregnancy, whatever became of it but a notice made by mistake. */
    public Optional<StoredPregnancy> latestOf(PersonId woman) {
        return one(
                "where woman = :id and state <> 'WITHDRAWN' order by notified_on desc, opened_at desc limit 1",
                woman.value());
    }

    /** Writes the next version; the row must be locked. */
    public void write(StoredPregnancy pregnancy) {
        var written = jdbi.withHandle(handle -> handle.createUpdate("""
                        update pregnancy.pregnancy
                        set state = :state, due_on = :dueOn, fetuses = :fetuses, lost = :lost, heartbeat_on = :heartbeatOn,
                            ward = :ward, ended_on = :endedOn, version = :version,
                            interviewed = interviewed or :state = 'INTERVIEWED'
                        where id = :id and version = :version - 1
                        """)
                .bind("id", pregnancy.id().value())
                .bind("state", pregnancy.state().name())
                .bind("dueOn", pregnancy.dueOn())
                .bind("fetuses", pregnancy.fetuses())
                .bind("lost", pregnancy.lost())
                .bind("heartbeatOn", pregnancy.heartbeatOn().orElse(null))
                .bind("ward", pregnancy.ward())
                .bind("endedOn", pregnancy.endedOn().orElse(null))
                .bind("version", pregnancy.version())
                .execute());
        if (written != 1) {
            throw new IllegalStateException("Pregnancy " + pregnancy.id().value() + " was not locked");
        }
    }

    /** Notified on these days, both included, but for notices made by mistake. */
    public List<UUID> notifiedBetween(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from pregnancy.pregnancy
                        where notified_on between :from and :to and state <> 'WITHDRAWN'
                        """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list());
    }

    /** Whether its interview was held, whatever became of it since. */
    public boolean wasInterviewed(PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select interviewed from pregnancy.pregnancy where id = :id")
                        .bind("id", pregnancy.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    private Optional<StoredPregnancy> one(String where, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.pregnancy " + where)
                .bind("id", id)
                .map(new Mapper())
                .findOne());
    }

    /** Reads a pregnancy. */
    static final class Mapper implements RowMapper<StoredPregnancy> {

        @Override
        public StoredPregnancy map(ResultSet row, StatementContext context) throws SQLException {
            return new StoredPregnancy(
                    new PregnancyId(Columns.id(row, "id")),
                    new PersonId(Columns.id(row, "woman")),
                    PregnancyState.valueOf(row.getString("state")),
                    Columns.date(row, "due_on").orElseThrow(),
                    row.getInt("fetuses"),
                    row.getInt("lost"),
                    Columns.date(row, "heartbeat_on"),
                    row.getString("ward"),
                    Columns.date(row, "notified_on").orElseThrow(),
                    Columns.date(row, "ended_on"),
                    row.getInt("version"));
        }
    }
}
