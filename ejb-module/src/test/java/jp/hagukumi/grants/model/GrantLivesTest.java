package jp.hagukumi.grants.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.payout.BatchState;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.state.Lifecycle;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against tables written by hand. */
class GrantLivesTest {

    @Test
    void every_state_of_an_application_answers_every_event_as_written_by_hand() {
        holds(
                GrantApplicationLife.TABLE,
                ApplicationState.class,
                GrantApplicationLife.Event.class,
                "grant-application-states.csv");
    }

    @Test
    void every_state_of_a_line_answers_every_event_as_written_by_hand() {
        holds(LineLife.TABLE, LineState.class, LineLife.Event.class, "award-line-states.csv");
    }

    @Test
    void every_state_of_a_payment_answers_every_event_as_written_by_hand() {
        holds(PaymentLife.TABLE, PaymentState.class, PaymentLife.Event.class, "payment-states.csv");
    }

    @Test
    void every_state_of_a_batch_answers_every_event_as_written_by_hand() {
        holds(BatchLife.TABLE, BatchState.class, BatchLife.Event.class, "payment-batch-states.csv");
    }

    private static <S extends Enum<S>, E extends Enum<E>> void holds(
            Lifecycle<S, E> life, Class<S> states, Class<E> events, String file) {
        var rows = ReferenceTable.read("/jp/hagukumi/grants/" + file).rows();
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
