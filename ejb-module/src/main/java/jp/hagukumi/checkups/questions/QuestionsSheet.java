package jp.hagukumi.checkups.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.questions.rules.Question;
import jp.hagukumi.checkups.questions.rules.Wording;

/**
 * The questionnaire as one guardian sees it: of what each guardian answers for herself only her own.
 *
 * @param form name and version of what is asked
 * @param closed nothing is changed here any more: the child was received, or is not expected
 * @param state where it stands by what this guardian may see
 * @param handedIn how often something was handed in that this guardian may see
 * @param handedInAt the last time
 * @param suggestions values that are known already; they are kept once they are sent
 */
public record QuestionsSheet(
        String form,
        QuestionsState state,
        boolean closed,
        int handedIn,
        Optional<Instant> handedInAt,
        List<Asked> questions,
        List<Given> answers,
        List<Suggestion> suggestions) {

    public QuestionsSheet {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        suggestions = List.copyOf(suggestions);
    }

    /** What is answered stays out of logs. */
    @Override
    public String toString() {
        return "QuestionsSheet[" + form + "]";
    }

    /** How a question is answered. */
    public enum Kind {
        ONE,
        MANY,
        TEXT,
        DATE,
        NUMBER
    }

    /** Who sees an answer beside whoever wrote it. */
    public enum SeenBy {
        FAMILY,
        HEALTH_STAFF,
        SENSITIVE
    }

    /** What stands on the page in each language. */
    public record Words(String ja, String easy, String en) {

        static Words of(Wording wording) {
            return new Words(wording.ja(), wording.easy(), wording.en());
        }
    }

    /**
     * One option.
     *
     * @param alone goes with no other
     */
    public record Choice(String code, boolean alone, Words words) {}

    /** Asked only where that question was answered with one of these. */
    public record When(String question, List<String> options) {

        public When {
            options = List.copyOf(options);
        }
    }

    /**
     * One question.
     *
     * @param least smallest number
     * @param most greatest number, or code points of an answer in words
     */
    public record Asked(
            String code,
            String section,
            Kind kind,
            boolean required,
            int least,
            int most,
            SeenBy seenBy,
            Optional<When> when,
            Words words,
            List<Choice> options) {

        public Asked {
            options = List.copyOf(options);
        }

        static Asked of(Question question) {
            return new Asked(
                    question.code(),
                    question.section(),
                    Kind.valueOf(question.kind().name()),
                    question.required(),
                    question.least(),
                    question.most(),
                    SeenBy.valueOf(question.audience().name()),
                    question.when()
                            .map(when -> new When(
                                    when.question(),
                                    when.options().stream().sorted().toList())),
                    Words.of(question.wording()),
                    question.options().stream()
                            .map(option -> new Choice(option.code(), option.alone(), Words.of(option.wording())))
                            .toList());
        }
    }

    /**
     * What was chosen or written.
     *
     * @param chosen at most 20 codes of options
     * @param words at most 1,000 code points; a day as 2026-11-23, a number in digits
     */
    public record Value(List<String> chosen, Optional<String> words) {

        public Value {
            chosen = List.copyOf(chosen);
        }

        @Override
        public String toString() {
            return "Value[…]";
        }
    }

    /**
     * An answer that stands.
     *
     * @param version to be sent along with a change
     * @param handedIn staff have it so
     * @param others what other devices gave to the same question; the person is asked which holds
     */
    public record Given(
            String question, Value value, int version, AnswerSource source, boolean handedIn, List<Value> others) {

        public Given {
            others = List.copyOf(others);
        }
    }

    /** A value that is known already. */
    public record Suggestion(String question, Value value, AnswerSource source) {}
}
