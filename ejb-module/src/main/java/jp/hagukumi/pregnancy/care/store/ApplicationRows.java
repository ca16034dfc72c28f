package jp.hagukumi.pregnancy.care.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.pregnancy.care.PostnatalApplicationState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Applications for care after the birth. Whoever writes one holds the pregnancy. */
@ApplicationScoped
public class ApplicationRows {

    @Inject
    Jdbi jdbi;

    /** A line of a ward's list. */
    public record Waiting(StoredApplication application, PersonId woman, PregnancyState state) {}

    public Optional<StoredApplication> find(PostnatalApplicationId application) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.postnatal_application where id = :id")
                        .bind("id", application.value())
                        .map(ApplicationRows::stored)
                        .findOne());
    }

    /** Of a pregnancy, the newest first. */
    public List<StoredApplication> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.postnatal_application where pregnancy = :id order by applied_at desc, id desc
                        """)
                .bind("id", pregnancy.value())
                .map(ApplicationRows::stored)
                .list());
    }

    public Optional<StoredApplication> granted(PregnancyId pregnancy) {
        return of(pregnancy).stream()
                .filter(one -> one.state() == PostnatalApplicationState.GRANTED)
                .findFirst();
    }

    /** A ward's applications that nobody has decided, the oldest first; at most 200. */
    public List<Waiting> toDecide(String ward) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.*, p.woman, p.state as pregnancy_state from pregnancy.postnatal_application a
                        join pregnancy.pregnancy p on p.id = a.pregnancy
                        where p.ward = :ward and a.state = 'APPLIED' order by a.applied_at, a.id limit 200
                        """)
                .bind("ward", ward)
                .map((row, context) -> new Waiting(
                        stored(row, context),
                        new PersonId(row.getObject("woman", UUID.class)),
                        PregnancyState.valueOf(row.getString("pregnancy_state"))))
                .list());
    }

    public void apply(StoredApplication application, String channel, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.postnatal_application
                            (id, pregnancy, state, words, after_loss, channel, version, applied_at, applied_by)
                        values (:id, :pregnancy, :state, :words, :afterLoss, :channel, 1, :at, :by)
                        """)
                .bind("id", application.id().value())
                .bind("pregnancy", application.pregnancy().value())
                .bind("state", application.state().name())
                .bind("words", application.words().orElse(null))
                .bind("afterLoss", application.afterLoss())
                .bind("channel", channel)
                .bind("at", application.appliedAt())
                .bind("by", by)
                .execute());
    }

    /** @param reason of a refusal, in words for her */
    public void decide(
            PostnatalApplicationId id, PostnatalApplicationState state, Optional<String> reason, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.postnatal_application
                        set state = :state, reason = :reason, decided_by = :by, decided_at = :at, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("reason", reason.orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Taken back by her, or stopped. */
    public void end(PostnatalApplicationId id, PostnatalApplicationState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.postnatal_application set state = :state, version = version + 1 where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .execute());
    }

    private static StoredApplication stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredApplication(
                new PostnatalApplicationId(row.getObject("id", UUID.class)),
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                PostnatalApplicationState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("words")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("after_loss"),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
