package jp.hagukumi.pregnancy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.care.PostnatalApplicationState;
import jp.hagukumi.pregnancy.care.PostnatalState;
import jp.hagukumi.pregnancy.care.model.PostnatalApplicationLife;
import jp.hagukumi.pregnancy.care.model.PostnatalLife;
import jp.hagukumi.pregnancy.consultation.CareState;
import jp.hagukumi.pregnancy.consultation.InterviewState;
import jp.hagukumi.pregnancy.consultation.QuestionnaireState;
import jp.hagukumi.pregnancy.consultation.TouchPointState;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against tables written by hand. */
class ConsultationLivesTest {

    @Test
    void every_state_of_a_booking_answers_every_event_as_written_by_hand() {
        holds(InterviewLife.TABLE, InterviewState.class, InterviewLife.Event.class, "interview-states.csv");
    }

    @Test
    void every_state_of_a_touch_point_answers_every_event_as_written_by_hand() {
        holds(TouchPointLife.TABLE, TouchPointState.class, TouchPointLife.Event.class, "touch-point-states.csv");
    }

    @Test
    void every_state_of_a_questionnaire_answers_every_event_as_written_by_hand() {
        holds(
                QuestionnaireLife.TABLE,
                QuestionnaireState.class,
                QuestionnaireLife.Event.class,
                "questionnaire-states.csv");
    }

    @Test
    void every_state_of_a_nurses_case_answers_every_event_as_written_by_hand() {
        holds(CareLife.TABLE, CareState.class, CareLife.Event.class, "care-case-states.csv");
    }

    @Test
    void every_state_of_a_booking_of_care_after_the_birth_answers_every_event_as_written_by_hand() {
        holds(PostnatalLife.TABLE, PostnatalState.class, PostnatalLife.Event.class, "postnatal-states.csv");
    }

    @Test
    void every_state_of_an_application_for_care_after_the_birth_answers_every_event_as_written_by_hand() {
        holds(
                PostnatalApplicationLife.TABLE,
                PostnatalApplicationState.class,
                PostnatalApplicationLife.Event.class,
                "postnatal-application-states.csv");
    }

    private static <S extends Enum<S>, E extends Enum<E>> void holds(
            Lifecycle<S, E> life, Class<S> states, Class<E> events, String file) {
        var rows = ReferenceTable.read("/jp/hagukumi/pregnancy/" + file).rows();
        assertThat(rows).hasSize(states.getEnumConstants().length);
        for (var row : rows) {
            var state = Enum.valueOf(states, row.text("state"));
            for (var event : events.getEnumConstants()) {
                Optional<S> expected = row.given(event.name()).map(target -> Enum.valueOf(states, target));
                assertThat(life.target(state, event)).as(state + " " + event).isEqualTo(expected);
            }
        }
    }
}
