package jp.hagukumi.checkups.questions.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.questions.QuestionsState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class QuestionsLifeTest {

    @Test
    void every_state_of_a_questionnaire_answers_every_event_as_written_by_hand() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/question-states.csv").rows();
        assertThat(rows).hasSize(QuestionsState.values().length);
        for (var row : rows) {
            var state = QuestionsState.valueOf(row.text("state"));
            for (var event : QuestionsLife.Event.values()) {
                assertThat(QuestionsLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(QuestionsState::valueOf));
            }
        }
    }
}
