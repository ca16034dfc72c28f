package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.Answers;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What the interview needs to know: whoever reads it has asked the guard for the right to. */
@ApplicationScoped
public class InterviewAnswers {

    @Inject
    Jdbi jdbi;

    public Optional<Answers> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.answers where pregnancy = :id")
                .bind("id", pregnancy.value())
                .map(InterviewAnswers::read)
                .findOne());
    }

    private static Answers read(ResultSet row, StatementContext context) throws SQLException {
        return new Answers(
                Columns.word(row, "smoking", Answers.Habit.class),
                Columns.number(row, "cigarettes"),
                Optional.ofNullable(row.getObject("cohabitant_smokes", Boolean.class)),
                Columns.word(row, "alcohol", Answers.Habit.class),
                Columns.word(row, "feelings", Answers.Feelings.class),
                words(row, "history", Answers.History::valueOf),
                Columns.text(row, "history_note"),
                Columns.word(row, "economy", Answers.Economy.class),
                Columns.word(row, "partner", Answers.Partner.class),
                words(row, "supporters", Answers.Supporter::valueOf),
                words(row, "concerns", Answers.Concern::valueOf),
                Columns.text(row, "free_text"));
    }

    private static <E> Set<E> words(ResultSet row, String column, Function<String, E> read) throws SQLException {
        return Columns.words(row, column).stream().map(read).collect(Collectors.toSet());
    }
}
