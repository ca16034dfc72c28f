package jp.hagukumi.pregnancy.consultation;

import java.util.List;
import java.util.Optional;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm;

/**
 * The questionnaire as she sees it.
 *
 * @param form name and version of what is asked
 * @param answers of the draft, or else of what she handed in
 * @param handedIn whether something was handed in
 * @param read a nurse has read it: nothing can be corrected any more
 * @param version of the draft; 0 where there is none
 */
public record QuestionnaireSheet(
        String form, List<Question> questions, List<Answer> answers, boolean handedIn, boolean read, int version) {

    public QuestionnaireSheet {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /** What is answered stays out of logs. */
    @Override
    public String toString() {
        return "QuestionnaireSheet[" + form + "]";
    }

    /** How a question is answered. */
    public enum Kind {
        ONE,
        MANY,
        TEXT
    }

    /**
     * One question; its words and those of its options are the page's.
     *
     * @param alone an option that goes with no other
     * @param most code points of an answer in words
     */
    public record Question(
            String code, Kind kind, List<String> options, Optional<String> alone, boolean required, int most) {

        static Question of(QuestionnaireForm.Question question) {
            return new Question(
                    question.code(),
                    Kind.valueOf(question.kind().name()),
                    question.options(),
                    question.alone(),
                    question.required(),
                    question.most());
        }
    }

    /**
     * One answer.
     *
     * @param chosen options; at most 20
     * @param words at most 1,000 code points
     */
    public record Answer(String question, List<String> chosen, Optional<String> words) {

        public Answer {
            chosen = List.copyOf(chosen);
        }

        static Answer of(QuestionnaireForm.Answer answer) {
            return new Answer(answer.question(), answer.chosen(), answer.words());
        }

        QuestionnaireForm.Answer judged() {
            return new QuestionnaireForm.Answer(question, chosen, words);
        }

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }
}
