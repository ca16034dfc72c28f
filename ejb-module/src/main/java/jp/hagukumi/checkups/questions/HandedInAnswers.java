package jp.hagukumi.checkups.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was handed in, as staff read it, with what changed.
 *
 * @param child whose checkup it is
 * @param form name and version of what was asked
 * @param handedIn each time something was handed in, first to last; empty where nothing was
 */
public record HandedInAnswers(
        Child child, String form, List<Instant> handedIn, List<QuestionsSheet.Asked> questions, List<Answer> answers) {

    public HandedInAnswers {
        handedIn = List.copyOf(handedIn);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /** What is answered stays out of logs. */
    @Override
    public String toString() {
        return "HandedInAnswers[" + form + "]";
    }

    /** The child whom it is about. */
    public record Child(String name, LocalDate birthDate) {

        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /**
     * One answer.
     *
     * @param by name of the guardian whose it is, where each guardian answers for herself
     * @param asked whether it is asked still, as the other answers stand that were handed in last
     * @param concern whether it is asked and health staff look at it first
     * @param editions as it was handed in, first to last; the last holds
     */
    public record Answer(String question, Optional<String> by, boolean asked, boolean concern, List<Edition> editions) {

        public Answer {
            editions = List.copyOf(editions);
        }

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    /** @param number which handing in, from 1 */
    public record Edition(int number, QuestionsSheet.Value value, AnswerSource source) {}
}
