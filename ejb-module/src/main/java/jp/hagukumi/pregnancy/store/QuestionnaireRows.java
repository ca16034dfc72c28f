package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.QuestionnaireState;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm.Answer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Editions of the questionnaire with their answers. Who changes one has locked the pregnancy. */
@ApplicationScoped
public class QuestionnaireRows {

    @Inject
    Jdbi jdbi;

    /** An edition without its answers. */
    public record Edition(
            PregnancyId pregnancy,
            int number,
            String form,
            QuestionnaireState state,
            String channel,
            int version,
            Instant savedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> readAt) {}

    /** Whoever writes it. */
    public record Writer(String channel, UUID by, Instant at) {}

    public Optional<Edition> draftOf(PregnancyId pregnancy) {
        return one("state = 'DRAFT'", pregnancy);
    }

    /** What she handed in last, read or not. */
    public Optional<Edition> inForceOf(PregnancyId pregnancy) {
        return one("state in ('ANSWERED', 'READ')", pregnancy);
    }

    /** Of several pregnancies where what was handed in stands, in one query. */
    public Map<PregnancyId, QuestionnaireState> statesOf(Collection<PregnancyId> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select pregnancy, state from pregnancy.questionnaire
                        where pregnancy = any(:ids) and state in ('ANSWERED', 'READ')
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        pregnancies.stream().map(PregnancyId::value).toList())
                .map((row, context) -> Map.entry(
                        new PregnancyId(Columns.id(row, "pregnancy")),
                        QuestionnaireState.valueOf(row.getString("state"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A new edition, being written. */
    public int open(PregnancyId pregnancy, String form, QuestionnaireState state, Writer writer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into pregnancy.questionnaire
                            (pregnancy, edition, form, state, channel, by_actor, version, saved_at)
                        select :pregnancy, coalesce(max(edition), 0) + 1, :form, :state, :channel, :by, 1, :at
                        from pregnancy.questionnaire where pregnancy = :pregnancy
                        returning edition
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("form", form)
                .bind("state", state.name())
                .bind("channel", writer.channel())
                .bind("by", writer.by())
                .bind("at", writer.at())
                .mapTo(Integer.class)
                .one());
    }

    public void keep(PregnancyId pregnancy, int edition, Writer writer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.questionnaire
                        set channel = :channel, by_actor = :by, saved_at = :at, version = version + 1
                        where pregnancy = :pregnancy and edition = :edition
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("edition", edition)
                .bind("channel", writer.channel())
                .bind("by", writer.by())
                .bind("at", writer.at())
                .execute());
    }

    /** Writes what stands in the edition now: a question that is not among the answers has none any more. */
    public void write(PregnancyId pregnancy, int edition, Collection<Answer> answers) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update pregnancy.questionnaire_answer set chosen = '{}', words = null
                            where pregnancy = :pregnancy and edition = :edition
                            """)
                    .bind("pregnancy", pregnancy.value())
                    .bind("edition", edition)
                    .execute();
            var batch = handle.prepareBatch("""
                    insert into pregnancy.questionnaire_answer (pregnancy, edition, question, chosen, words)
                    values (:pregnancy, :edition, :question, :chosen, :words)
                    on conflict (pregnancy, edition, question) do update set chosen = excluded.chosen, words = excluded.words
                    """);
            for (var answer : answers) {
                batch.bind("pregnancy", pregnancy.value())
                        .bind("edition", edition)
                        .bind("question", answer.question())
                        .bindArray("chosen", String.class, answer.chosen())
                        .bind("words", answer.words().orElse(null))
                        .add();
            }
            batch.execute();
        });
    }

    public void answered(PregnancyId pregnancy, int edition, QuestionnaireState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.questionnaire set state = :state, answered_at = :at
                        where pregnancy = :pregnancy and edition = :edition
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("edition", edition)
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    public void corrected(PregnancyId pregnancy, int edition, QuestionnaireState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.questionnaire set state = :state where pregnancy = :pregnancy and edition = :edition
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("edition", edition)
                .bind("state", state.name())
                .execute());
    }

    public void read(PregnancyId pregnancy, int edition, QuestionnaireState state, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.questionnaire set state = :state, read_at = :at, read_by = :by
                        where pregnancy = :pregnancy and edition = :edition
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("edition", edition)
                .bind("state", state.name())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    public List<Answer> answersOf(Edition edition) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select question, chosen, words from pregnancy.questionnaire_answer
                        where pregnancy = :pregnancy and edition = :edition
                          and (cardinality(chosen) > 0 or words is not null)
                        order by question
                        """)
                .bind("pregnancy", edition.pregnancy().value())
                .bind("edition", edition.number())
                .map((row, context) ->
                        new Answer(row.getString("question"), Columns.words(row, "chosen"), Columns.text(row, "words")))
                .list());
    }

    private Optional<Edition> one(String which, PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.questionnaire where pregnancy = :id and " + which)
                        .bind("id", pregnancy.value())
                        .map(QuestionnaireRows::edition)
                        .findOne());
    }

    private static Edition edition(ResultSet row, StatementContext context) throws SQLException {
        return new Edition(
                new PregnancyId(Columns.id(row, "pregnancy")),
                row.getInt("edition"),
                row.getString("form"),
                QuestionnaireState.valueOf(row.getString("state")),
                row.getString("channel"),
                row.getInt("version"),
                Columns.instant(row, "saved_at").orElseThrow(),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "read_at"));
    }
}
