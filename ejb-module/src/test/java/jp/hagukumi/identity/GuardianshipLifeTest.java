package jp.hagukumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import jp.hagukumi.identity.model.GuardianshipLife;
import org.junit.jupiter.api.Test;

class GuardianshipLifeTest {

    @Test
    void every_pair_of_state_and_event_goes_where_the_hand_written_table_says() {
        var expected = new HashMap<String, String>();
        Town.resource("guardianship-edges.csv").lines().skip(1).forEach(line -> {
            var cells = line.split(",");
            expected.put(cells[0] + " " + cells[1], cells[2]);
        });
        for (var state : GuardianshipState.values()) {
            for (var event : GuardianshipLife.Event.values()) {
                var pair = state + " " + event;
                assertThat(GuardianshipLife.TABLE
                                .target(state, event)
                                .map(Enum::name)
                                .orElse("-"))
                        .as(pair)
                        .isEqualTo(expected.remove(pair));
            }
        }
        assertThat(expected).isEmpty();
    }

    @Test
    void the_drawing_in_the_docs_is_the_table() throws IOException {
        assertThat(Files.readString(Path.of("../docs/states/guardianship.md")))
                .contains("```mermaid\n" + GuardianshipLife.TABLE.diagram() + "```");
    }
}
