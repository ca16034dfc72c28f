package jp.hagukumi.checkups.questions;

import java.util.List;

/**
 * What stands after a device brought answers.
 *
 * @param answers of the questions that were brought; where two devices differ, with what the other one gave
 */
public record KeptAnswers(QuestionsState state, List<QuestionsSheet.Given> answers) {

    public KeptAnswers {
        answers = List.copyOf(answers);
    }

    /** What is answered stays out of logs. */
    @Override
    public String toString() {
        return "KeptAnswers[" + state + "]";
    }
}
