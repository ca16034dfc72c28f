package jp.hagukumi.checkups.questions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.questions.AnswerSource;
import jp.hagukumi.checkups.questions.rules.AnswerValue;
import jp.hagukumi.checkups.questions.rules.Audience;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * Answers. The sensitive class has a table of its own; a statement reads one of the two tables and never both, and whoever reads
 * says which.
 */
@ApplicationScoped
public class AnswerRows {

    @Inject
    Jdbi jdbi;

    /** Whether an answer holds. */
    public enum Standing {
        STANDS,
        /** Another device gave it meanwhile, and nobody has decided. */
        RIVAL,
        PAST
    }

    /**
     * One answer.
     *
     * @param whose the child where the family shares it, or the guardian who wrote it
     * @param handedIn with which handing in; empty while it is a draft
     */
    public record Row(
            String question,
            PersonId whose,
            int version,
            Standing standing,
            AnswerValue value,
            AnswerSource source,
            Optional<Integer> handedIn) {}

    /** What is written, by whom and when. */
    public record Writing(AnswerValue value, AnswerSource source, UUID by, Instant at) {}

    /** The answers that hold and those that wait beside them, of these owners; the guardian's own sensitive ones among them. */
    public List<Row> standing(CheckupId checkup, PersonId child, PersonId guardian) {
        return Stream.of(Audience.FAMILY, Audience.SENSITIVE)
                .flatMap(audience -> jdbi
                        .withHandle(handle -> handle.createQuery("select * from " + table(audience) + """
                                         where checkup = :checkup and whose in (:child, :guardian) and standing <> 'PAST'
                                        order by question, whose, version
                                        """)
                                .bind("checkup", checkup.value())
                                .bind("child", child.value())
                                .bind("guardian", guardian.value())
                                .map(AnswerRows::row)
                                .list())
                        .stream())
                .toList();
    }

    /** With which handings in something of these owners was handed in. */
    public Set<Integer> handedIn(CheckupId checkup, PersonId child, PersonId guardian) {
        return Stream.of(Audience.FAMILY, Audience.SENSITIVE)
                .flatMap(audience -> jdbi
                        .withHandle(
                                handle -> handle.createQuery("select distinct handed_in from " + table(audience) + """
                                         where checkup = :checkup and whose in (:child, :guardian) and handed_in is not null
                                        """)
                                        .bind("checkup", checkup.value())
                                        .bind("child", child.value())
                                        .bind("guardian", guardian.value())
                                        .mapTo(Integer.class)
                                        .list())
                        .stream())
                .collect(Collectors.toSet());
    }

    /** What was handed in and may be read by health clerks and nurses, every edition of it. */
    public List<Row> handedIn(CheckupId checkup) {
        return handedIn(checkup, Audience.HEALTH_STAFF);
    }

    /** What was handed in of the sensitive class, every edition of it: for health nurses only. */
    public List<Row> sensitiveHandedIn(CheckupId checkup) {
        return handedIn(checkup, Audience.SENSITIVE);
    }

    private List<Row> handedIn(CheckupId checkup, Audience audience) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from " + table(audience) + """
                         where checkup = :checkup and handed_in is not null order by question, whose, handed_in
                        """)
                .bind("checkup", checkup.value())
                .map(AnswerRows::row)
                .list());
    }

    /** What was handed in last at the child's other checkups to these questions, newest first; never the sensitive class. */
    public List<Row> earlier(CheckupId checkup, PersonId child, PersonId guardian, Collection<String> questions) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.* from checkups.answer a
                        join checkups.checkup c on c.id = a.checkup
                        join checkups.handing_in h on h.checkup = a.checkup and h.number = a.handed_in
                        where c.child = :child and c.id <> :checkup and a.question = any(:questions)
                          and a.whose in (:child, :guardian)
                        order by h.at desc, a.question
                        """)
                .bind("child", child.value())
                .bind("guardian", guardian.value())
                .bind("checkup", checkup.value())
                .bindArray("questions", String.class, List.copyOf(questions))
                .map(AnswerRows::row)
                .list());
    }

    /** A draft takes the place of what stood: over a draft it is written, beside what was handed in it is another row. */
    public void write(
            CheckupId checkup,
            Audience audience,
            Optional<Row> before,
            String question,
            PersonId whose,
            Writing writing) {
        var next = next(checkup, audience, question, whose);
        if (before.filter(stood -> stood.handedIn().isEmpty()).isPresent()) {
            jdbi.useHandle(handle -> bound(handle.createUpdate("update " + table(audience) + """
                                     set version = :version, chosen = :chosen, words = :words, source = :source,
                                        by_actor = :by, written_at = :at
                                    where checkup = :checkup and question = :question and whose = :whose
                                      and standing = 'STANDS'
                                    """), writing)
                    .bind("version", next)
                    .bind("checkup", checkup.value())
                    .bind("question", question)
                    .bind("whose", whose.value())
                    .execute());
            return;
        }
        before.ifPresent(stood -> standing(checkup, audience, stood, Standing.PAST));
        insert(checkup, audience, question, whose, next, Standing.STANDS, writing);
    }

    /** Keeps an answer beside the one that stands. */
    public void keepBeside(CheckupId checkup, Audience audience, String question, PersonId whose, Writing writing) {
        insert(checkup, audience, question, whose, next(checkup, audience, question, whose), Standing.RIVAL, writing);
    }

    /** The person has decided: of what waited beside the answer nothing stays, since it was never handed in. */
    public void settle(CheckupId checkup, Audience audience, String question, PersonId whose) {
        jdbi.useHandle(handle -> handle.createUpdate("update " + table(audience) + """
                         set standing = 'PAST', chosen = '{}', words = null
                        where checkup = :checkup and question = :question and whose = :whose and standing = 'RIVAL'
                        """)
                .bind("checkup", checkup.value())
                .bind("question", question)
                .bind("whose", whose.value())
                .execute());
    }

    /** The drafts of these questions and owners are handed in with this number. */
    public void handIn(CheckupId checkup, Audience audience, Collection<Row> drafts, int number) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("update " + table(audience) + """
                     set handed_in = :number
                    where checkup = :checkup and question = :question and whose = :whose and version = :version
                    """);
            for (var draft : drafts) {
                batch.bind("number", number)
                        .bind("checkup", checkup.value())
                        .bind("question", draft.question())
                        .bind("whose", draft.whose().value())
                        .bind("version", draft.version())
                        .add();
            }
            batch.execute();
        });
    }

    private void standing(CheckupId checkup, Audience audience, Row row, Standing standing) {
        jdbi.useHandle(handle -> handle.createUpdate("update " + table(audience) + """
                         set standing = :standing
                        where checkup = :checkup and question = :question and whose = :whose and version = :version
                        """)
                .bind("standing", standing.name())
                .bind("checkup", checkup.value())
                .bind("question", row.question())
                .bind("whose", row.whose().value())
                .bind("version", row.version())
                .execute());
    }

    private int next(CheckupId checkup, Audience audience, String question, PersonId whose) {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(version), 0) + 1 from "
                        + table(audience) + " where checkup = :checkup and question = :question and whose = :whose")
                .bind("checkup", checkup.value())
                .bind("question", question)
                .bind("whose", whose.value())
                .mapTo(Integer.class)
                .one());
    }

    private void insert(
            CheckupId checkup,
            Audience audience,
            String question,
            PersonId whose,
            int version,
            Standing standing,
            Writing writing) {
        jdbi.useHandle(handle -> bound(handle.createUpdate("insert into " + table(audience) + """
                             (checkup, question, whose, version, standing, chosen, words, source, by_actor, written_at)
                            values (:checkup, :question, :whose, :version, :standing, :chosen, :words, :source, :by, :at)
                            """), writing)
                .bind("checkup", checkup.value())
                .bind("question", question)
                .bind("whose", whose.value())
                .bind("version", version)
                .bind("standing", standing.name())
                .execute());
    }

    private static Update bound(Update statement, Writing writing) {
        return statement
                .bindArray("chosen", String.class, writing.value().chosen())
                .bind("words", writing.value().words().orElse(null))
                .bind("source", writing.source().name())
                .bind("by", writing.by())
                .bind("at", writing.at());
    }

    private static String table(Audience audience) {
        return audience == Audience.SENSITIVE ? "checkups.sensitive_answer" : "checkups.answer";
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("question"),
                new PersonId(row.getObject("whose", UUID.class)),
                row.getInt("version"),
                Standing.valueOf(row.getString("standing")),
                new AnswerValue(words(row.getArray("chosen")), Optional.ofNullable(row.getString("words"))),
                AnswerSource.valueOf(row.getString("source")),
                Optional.ofNullable(row.getObject("handed_in", Integer.class)));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
