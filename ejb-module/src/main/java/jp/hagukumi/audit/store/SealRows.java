package jp.hagukumi.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.hagukumi.audit.verifier.Entry;
import jp.hagukumi.audit.verifier.Seal;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Seals and what they cover. Insert only. */
@ApplicationScoped
public class SealRows {

    private static final long TURN = 0x41554449545345L;
    private static final int FETCH = 1000;

    @Inject
    Jdbi jdbi;

    /** Whether this transaction may seal; the others come again at their next beat. */
    public boolean takeTurn() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_try_advisory_xact_lock(:turn)")
                .bind("turn", TURN)
                .mapTo(Boolean.class)
                .one());
    }

    public Optional<Seal> last() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from audit.seal order by batch desc limit 1")
                .map((row, context) -> seal(row))
                .findOne());
    }

    public List<Seal> after(long batch, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from audit.seal where batch > :batch order by batch limit :most")
                        .bind("batch", batch)
                        .bind("most", most)
                        .map((row, context) -> seal(row))
                        .list());
    }

    /** The number up to which every row had been written, and found, by a time long enough ago. */
    public long allSealedUpTo(Instant longAgo) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce((select last_entry from audit.seal where sealed_at < :ago order by batch desc limit 1), 0)")
                .bind("ago", longAgo)
                .mapTo(Long.class)
                .one());
    }

    public List<Entry> unsealed(long above, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.* from audit.entry e
                        where e.id > :above and not exists (select 1 from audit.sealed s where s.entry = e.id)
                        order by e.id
                        limit :most
                        """)
                .bind("above", above)
                .bind("most", most)
                .map((row, context) -> AuditRows.entry(row))
                .list());
    }

    public void keep(Seal seal, List<Long> entries) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into audit.seal
                                (batch, count, last_entry, previous, digest, sealed_at, key_id, signature)
                            values (:batch, :count, :last, :previous, :digest, :at, :key, :signature)
                            """)
                    .bind("batch", seal.batch())
                    .bind("count", seal.count())
                    .bind("last", entries.get(entries.size() - 1))
                    .bind("previous", seal.previous())
                    .bind("digest", seal.digest())
                    .bind("at", seal.sealedAt())
                    .bind("key", seal.keyId())
                    .bind("signature", seal.signature())
                    .execute();
            handle.createUpdate(
                            "insert into audit.sealed (entry, batch) select entry, :batch from unnest(:entries) entry")
                    .bind("batch", seal.batch())
                    .bindArray("entries", Long.class, entries)
                    .execute();
        });
    }

    /** Told each seal, followed by its rows; row by row from the database, however many there are. */
    public void walk(long fromBatch, Consumer<Seal> onSeal, Consumer<Entry> onEntry) {
        jdbi.useHandle(handle -> {
            var current = new long[] {0};
            handle.createQuery("""
                            select seal.*, e.*
                            from audit.seal seal
                            left join audit.sealed s on s.batch = seal.batch
                            left join audit.entry e on e.id = s.entry
                            where seal.batch >= :from
                            order by seal.batch, e.id
                            """)
                    .bind("from", fromBatch)
                    .setFetchSize(FETCH)
                    .map((row, context) -> {
                        if (row.getLong("batch") != current[0]) {
                            current[0] = row.getLong("batch");
                            onSeal.accept(seal(row));
                        }
                        if (row.getObject("id") != null) {
                            onEntry.accept(AuditRows.entry(row));
                        }
                        return true;
                    })
                    .forEach(told -> {});
        });
    }

    /** Rows that no seal covers yet. */
    public void walkUnsealed(Consumer<Entry> onEntry) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select e.* from audit.entry e
                        where not exists (select 1 from audit.sealed s where s.entry = e.id)
                        order by e.id
                        """)
                .setFetchSize(FETCH)
                .map((row, context) -> AuditRows.entry(row))
                .forEach(onEntry));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("batch"),
                row.getInt("count"),
                row.getBytes("previous"),
                row.getBytes("digest"),
                Instants.in(row, "sealed_at"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }
}
