package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.BatchState;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Batches, their files, and who took them out. */
@ApplicationScoped
public class BatchRows {

    /** By batch the day on which the bank was to credit it. */
    public Map<UUID, LocalDate> valueDays(Collection<UUID> batches) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, value_on from grants.batch where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(batches))
                .map((row, context) -> Map.entry(
                        Columns.id(row, "id"), Columns.date(row, "value_on").orElseThrow()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static final String ALL = """
            select id, number, value_on, state, made_by, made_at, released_by, released_at, payments, yen, sha256
            from grants.batch\s""";

    @Inject
    Jdbi jdbi;

    /** @param use DOWNLOADED or HANDED_IN */
    public record Use(String use, UUID by, Instant at, Optional<String> note) {}

    public void make(BatchId batch, LocalDate valueOn, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into grants.batch (id, value_on, state, made_by, made_at, payments, yen)
                        values (:id, :on, 'MADE', :by, :at, 0, 0)
                        """)
                .bind("id", batch.value())
                .bind("on", valueOn)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** What it holds now. */
    public void count(BatchId batch, int payments, long yen) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update grants.batch set payments = :payments, yen = :yen where id = :id")
                        .bind("id", batch.value())
                        .bind("payments", payments)
                        .bind("yen", yen)
                        .execute());
    }

    /** Counts what it holds anew. */
    public void recount(BatchId batch) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        update grants.batch b
                        set payments = (select count(*) from grants.payment p where p.batch = b.id),
                            yen = (select coalesce(sum(p.yen), 0) from grants.payment p where p.batch = b.id)
                        where b.id = :id and b.state = 'MADE'
                        """).bind("id", batch.value()).execute());
    }

    public Optional<StoredBatch> find(BatchId batch) {
        return one("where id = :id", batch);
    }

    public Optional<StoredBatch> lock(BatchId batch) {
        return one("where id = :id for update", batch);
    }

    /** The newest first. */
    public List<StoredBatch> newest(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + "order by number desc limit :most")
                .bind("most", most)
                .map(BatchRows::read)
                .list());
    }

    public void release(BatchId batch, byte[] file, byte[] sha256, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update grants.batch
                        set state = 'RELEASED', released_by = :by, released_at = :at, file = :file, sha256 = :sha
                        where id = :id
                        """)
                .bind("id", batch.value())
                .bind("by", by)
                .bind("at", at)
                .bind("file", file)
                .bind("sha", sha256)
                .execute());
    }

    public void end(BatchId batch, BatchState to, Instant at) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update grants.batch set state = :state, ended_at = :at where id = :id")
                        .bind("id", batch.value())
                        .bind("state", to.name())
                        .bind("at", at)
                        .execute());
    }

    /** Released batches none of whose payments is still at the bank are closed. @return how many */
    public int closeEnded(Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.batch b set state = 'CLOSED', ended_at = :at
                        where b.state = 'RELEASED'
                          and not exists (select 1 from grants.payment p where p.batch = b.id and p.state = 'EXPORTED')
                        """).bind("at", at).execute());
    }

    public byte[] file(BatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery("select file from grants.batch where id = :id")
                .bind("id", batch.value())
                .mapTo(byte[].class)
                .one());
    }

    public void used(BatchId batch, Use use) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into grants.batch_use (id, batch, use, by_actor, at, note)
                        values (:id, :batch, :use, :by, :at, :note)
                        """)
                .bind("id", Ids.next())
                .bind("batch", batch.value())
                .bind("use", use.use())
                .bind("by", use.by())
                .bind("at", use.at())
                .bind("note", use.note().orElse(null))
                .execute());
    }

    /** In their order. */
    public List<Use> usesOf(BatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.batch_use where batch = :id order by at, id")
                .bind("id", batch.value())
                .map((row, context) -> new Use(
                        row.getString("use"),
                        Columns.id(row, "by_actor"),
                        Columns.instant(row, "at").orElseThrow(),
                        Columns.text(row, "note")))
                .list());
    }

    private Optional<StoredBatch> one(String where, BatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + where)
                .bind("id", batch.value())
                .map(BatchRows::read)
                .findOne());
    }

    private static StoredBatch read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredBatch(
                new BatchId(Columns.id(row, "id")),
                row.getInt("number"),
                Columns.date(row, "value_on").orElseThrow(),
                BatchState.valueOf(row.getString("state")),
                Columns.id(row, "made_by"),
                Columns.instant(row, "made_at").orElseThrow(),
                Columns.uuid(row, "released_by"),
                Columns.instant(row, "released_at"),
                row.getInt("payments"),
                row.getLong("yen"),
                Optional.ofNullable(row.getBytes("sha256"))
                        .map(bytes -> HexFormat.of().formatHex(bytes)));
    }
}
