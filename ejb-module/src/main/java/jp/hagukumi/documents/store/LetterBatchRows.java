package jp.hagukumi.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.letters.LetterBatch;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.documents.letters.LetterBatchState;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Batches of letters. A batch's paper never changes: the application's role may not. */
@ApplicationScoped
public class LetterBatchRows {

    private static final String WITHOUT_PAPER =
            "id, ward, desk, state, row_version, window_rule, letters, made_at, posted_at";

    @Inject
    Jdbi jdbi;

    public void keep(LetterBatch batch, byte[] paper, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into documents.letter_batch
                            (id, ward, desk, state, window_rule, letters, made_by, made_at, paper)
                        values (:id, :ward, :desk, :state, :window, :letters, :by, :at, :paper)
                        """)
                .bind("id", batch.id().value())
                .bind("ward", batch.ward())
                .bind("desk", batch.desk().name())
                .bind("state", batch.state().name())
                .bind("window", batch.windowRule())
                .bind("letters", batch.letters())
                .bind("by", by)
                .bind("at", batch.madeAt())
                .bind("paper", paper)
                .execute());
    }

    public Optional<LetterBatch> find(LetterBatchId batch) {
        return one("select " + WITHOUT_PAPER + " from documents.letter_batch where id = :id", batch);
    }

    /** Held against everybody else until the transaction ends. */
    public Optional<LetterBatch> lock(LetterBatchId batch) {
        return one("select " + WITHOUT_PAPER + " from documents.letter_batch where id = :id for update", batch);
    }

    private Optional<LetterBatch> one(String sql, LetterBatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", batch.value())
                .map((row, context) -> batch(row))
                .findOne());
    }

    /** The newest first. */
    public List<LetterBatch> of(String ward, List<String> desks, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + WITHOUT_PAPER
                        + " from documents.letter_batch where ward = :ward and desk = any(:desks)"
                        + " order by made_at desc, id desc limit :most")
                .bind("ward", ward)
                .bindArray("desks", String.class, desks)
                .bind("most", most)
                .map((row, context) -> batch(row))
                .list());
    }

    public byte[] paper(LetterBatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery("select paper from documents.letter_batch where id = :id")
                .bind("id", batch.value())
                .mapTo(byte[].class)
                .one());
    }

    /** @param at when it was posted, for that state */
    public void move(LetterBatchId batch, LetterBatchState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update documents.letter_batch
                        set state = :state, row_version = row_version + 1,
                            posted_at = case when :state = 'POSTED' then cast(:at as timestamptz) end
                        where id = :id
                        """)
                .bind("id", batch.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    private static LetterBatch batch(ResultSet row) throws SQLException {
        return new LetterBatch(
                new LetterBatchId(row.getObject("id", UUID.class)),
                row.getString("ward"),
                Role.valueOf(row.getString("desk")),
                LetterBatchState.valueOf(row.getString("state")),
                row.getInt("row_version"),
                row.getString("window_rule"),
                row.getInt("letters"),
                Instants.in(row, "made_at"),
                Instants.maybeIn(row, "posted_at"));
    }
}
