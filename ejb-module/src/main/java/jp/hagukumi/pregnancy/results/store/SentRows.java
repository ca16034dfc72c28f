package jp.hagukumi.pregnancy.results.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SentKey;
import jp.hagukumi.pregnancy.results.SentResultId;
import jp.hagukumi.pregnancy.results.SentResultState;
import jp.hagukumi.pregnancy.results.SetAsideReason;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What clinics sent, version by version. */
@ApplicationScoped
public class SentRows {

    /** Keeps these locks apart from others on the same texts. */
    private static final int SEED = 222;

    @Inject
    Jdbi jdbi;

    /** One who said why something was settled. */
    public record Settling(UUID by, Optional<String> why, Instant at) {}

    /** Until the transaction ends nobody else works on these messages and numbers; taken in one order. */
    public void hold(String... names) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(key)) from (
                            select hashtextextended(name, :seed) as key from unnest(:names) as name order by 1) as keys
                        """)
                .bindArray("names", String.class, Stream.of(names).toList())
                .bind("seed", SEED)
                .mapTo(Integer.class)
                .one());
    }

    public void write(StoredSent sent) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.sent_result
                            (id, sender, number, version, what, source, state, because, voucher, handbook, born_on, content, mind,
                             digest, pregnancy, checkup, received_at)
                        values
                            (:id, :sender, :number, :version, :what, :source, :state, :because, :voucher, :handbook, :bornOn,
                             :content, :mind, :digest, :pregnancy, :checkup, :at)
                        """)
                .bind("id", sent.id().value())
                .bind("sender", sent.sender())
                .bind("number", sent.number())
                .bind("version", sent.version())
                .bind("what", sent.what().name())
                .bind("source", sent.source())
                .bind("state", sent.state().name())
                .bind("because", sent.because().map(Enum::name).orElse(null))
                .bind("voucher", sent.key().voucher().orElse(null))
                .bind("handbook", sent.key().handbook().orElse(null))
                .bind("bornOn", sent.key().bornOn().orElse(null))
                .bind("content", sent.content())
                .bind("mind", sent.mind().orElse(null))
                .bind("digest", sent.digest().toArray())
                .bind("pregnancy", sent.pregnancy().map(PregnancyId::value).orElse(null))
                .bind("checkup", sent.checkup().map(CheckupId::value).orElse(null))
                .bind("at", sent.receivedAt())
                .execute());
    }

    /** All versions under a sender's number, the oldest first. */
    public List<StoredSent> chain(String sender, String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.sent_result where sender = :sender and number = :number order by version
                        """)
                .bind("sender", sender)
                .bind("number", number)
                .map(SentRows::read)
                .list());
    }

    public Optional<StoredSent> find(SentResultId sent) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.sent_result where id = :id")
                .bind("id", sent.value())
                .map(SentRows::read)
                .findOne());
    }

    public Optional<StoredSent> lock(SentResultId sent) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.sent_result where id = :id for update")
                        .bind("id", sent.value())
                        .map(SentRows::read)
                        .findOne());
    }

    /** Waiting for a clerk, the longest waiting first. */
    public List<StoredSent> waiting(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select * from pregnancy.sent_result where state = 'SET_ASIDE' order by received_at, id limit :most
                        """).bind("most", most).map(SentRows::read).list());
    }

    /** The row must be locked. */
    public void move(SentResultId sent, SentResultState to, Settling settling) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.sent_result
                        set state = :state, settled_at = :at, settled_by = :by, settled_why = :why where id = :id
                        """)
                .bind("id", sent.value())
                .bind("state", to.name())
                .bind("at", settling.at())
                .bind("by", settling.by())
                .bind("why", settling.why().orElse(null))
                .execute());
    }

    /** Whose it was found to be; the row must be locked. */
    public void put(SentResultId sent, PregnancyId pregnancy, Optional<CheckupId> checkup) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.sent_result set pregnancy = :pregnancy, checkup = :checkup where id = :id")
                .bind("id", sent.value())
                .bind("pregnancy", pregnancy.value())
                .bind("checkup", checkup.map(CheckupId::value).orElse(null))
                .execute());
    }

    private static StoredSent read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredSent(
                new SentResultId(row.getObject("id", UUID.class)),
                row.getString("sender"),
                row.getString("number"),
                row.getInt("version"),
                StoredSent.What.valueOf(row.getString("what")),
                row.getString("source"),
                SentResultState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("because")).map(SetAsideReason::valueOf),
                new SentKey(
                        Optional.ofNullable(row.getString("voucher")),
                        Optional.ofNullable(row.getString("handbook")),
                        Optional.ofNullable(row.getObject("born_on", LocalDate.class))),
                row.getString("content"),
                Optional.ofNullable(row.getString("mind")),
                KeptBytes.of(row.getBytes("digest")),
                Optional.ofNullable(row.getObject("pregnancy", UUID.class)).map(PregnancyId::new),
                Optional.ofNullable(row.getObject("checkup", UUID.class)).map(CheckupId::new),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
