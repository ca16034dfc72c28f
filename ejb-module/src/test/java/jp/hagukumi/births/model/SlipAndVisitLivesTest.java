package jp.hagukumi.births.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.births.registration.LinkOrderMove;
import jp.hagukumi.births.registration.LinkOrderState;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.state.Lifecycle;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand, and the pictures in docs against the code. */
class SlipAndVisitLivesTest {

    @Test
    void every_visit_state_answers_every_event_as_written_by_hand() {
        holds(VisitLife.TABLE, VisitState.class, VisitLife.Event.class, "visit-states.csv");
    }

    @Test
    void every_slip_state_answers_every_event_as_written_by_hand() {
        holds(SlipLife.TABLE, SlipLife.State.class, SlipLife.Event.class, "slip-states.csv");
    }

    @Test
    void every_registration_state_answers_every_event_as_written_by_hand() {
        holds(RegistrationLife.TABLE, RegistrationState.class, RegistrationMove.class, "registration-states.csv");
    }

    @Test
    void every_state_of_an_order_to_the_family_register_answers_every_event_as_written_by_hand() {
        holds(LinkOrderLife.TABLE, LinkOrderState.class, LinkOrderMove.class, "link-order-states.csv");
    }

    @Test
    void the_pictures_in_docs_are_those_of_the_code() throws IOException {
        assertThat(docs("visit.md")).contains(VisitLife.TABLE.diagram());
        assertThat(docs("contact-slip.md")).contains(SlipLife.TABLE.diagram());
    }

    private static <S extends Enum<S>, E extends Enum<E>> void holds(
            Lifecycle<S, E> life, Class<S> states, Class<E> events, String file) {
        var rows = ReferenceTable.read("/jp/hagukumi/births/" + file).rows();
        assertThat(rows).hasSize(states.getEnumConstants().length);
        for (var row : rows) {
            var state = Enum.valueOf(states, row.text("state"));
            for (var event : events.getEnumConstants()) {
                Optional<S> expected = row.given(event.name()).map(target -> Enum.valueOf(states, target));
                assertThat(life.target(state, event)).as(state + " " + event).isEqualTo(expected);
                if (expected.isEmpty()) {
                    assertThatThrownBy(() -> life.after(state, event))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.WRONG_STATE));
                }
            }
        }
    }

    private static String docs(String file) throws IOException {
        return Files.readString(Path.of("../docs/states", file), StandardCharsets.UTF_8);
    }
}
