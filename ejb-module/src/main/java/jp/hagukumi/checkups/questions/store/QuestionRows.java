package jp.hagukumi.checkups.questions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.questions.QuestionsState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Questionnaires without their answers. Who changes one has locked the checkup. */
@ApplicationScoped
public class QuestionRows {

    @Inject
    Jdbi jdbi;

    /**
     * A questionnaire.
     *
     * @param handedIn how often something was handed in
     */
    public record Questionnaire(
            CheckupId checkup, String form, QuestionsState state, int handedIn, Optional<Instant> handedInAt) {}

    public Optional<Questionnaire> find(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.questionnaire where checkup = :id")
                .bind("id", checkup.value())
                .map(QuestionRows::questionnaire)
                .findOne());
    }

    /** Those among these that were handed in. */
    public Set<CheckupId> handedInAmong(Collection<CheckupId> checkups) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select checkup from checkups.questionnaire where checkup = any(:ids) and handed_in > 0")
                .bindArray(
                        "ids",
                        UUID.class,
                        checkups.stream().map(CheckupId::value).toList())
                .map((row, context) -> new CheckupId(row.getObject("checkup", UUID.class)))
                .set());
    }

    public void begin(CheckupId checkup, String form, QuestionsState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.questionnaire (checkup, form, state, begun_at, handed_in)
                        values (:checkup, :form, :state, :at, 0)
                        """)
                .bind("checkup", checkup.value())
                .bind("form", form)
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    public void move(CheckupId checkup, QuestionsState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update checkups.questionnaire set state = :state where checkup = :checkup")
                .bind("checkup", checkup.value())
                .bind("state", state.name())
                .execute());
    }

    /** Something is handed in, for the time that {@code number} says. */
    public void handIn(CheckupId checkup, int number, QuestionsState state, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into checkups.handing_in (checkup, number, by_actor, at)
                            values (:checkup, :number, :by, :at)
                            """)
                    .bind("checkup", checkup.value())
                    .bind("number", number)
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            update checkups.questionnaire
                            set state = :state, handed_in = :number, handed_in_at = :at where checkup = :checkup
                            """)
                    .bind("checkup", checkup.value())
                    .bind("number", number)
                    .bind("state", state.name())
                    .bind("at", at)
                    .execute();
        });
    }

    /** When something was handed in, first to last. */
    public List<Instant> handingsIn(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select at from checkups.handing_in where checkup = :id order by number")
                .bind("id", checkup.value())
                .map((row, context) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list());
    }

    private static Questionnaire questionnaire(ResultSet row, StatementContext context) throws SQLException {
        return new Questionnaire(
                new CheckupId(row.getObject("checkup", UUID.class)),
                row.getString("form"),
                QuestionsState.valueOf(row.getString("state")),
                row.getInt("handed_in"),
                Optional.ofNullable(row.getObject("handed_in_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
