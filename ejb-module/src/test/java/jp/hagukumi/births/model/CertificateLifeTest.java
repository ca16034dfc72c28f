package jp.hagukumi.births.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.hagukumi.births.CertificateEvent;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

class CertificateLifeTest {

    @Test
    void every_pair_of_state_and_event_is_as_the_hand_written_table_says() {
        var table = ReferenceTable.read("/jp/hagukumi/births/certificate-life.csv");
        assertThat(table.rows()).hasSize(CertificateState.values().length);
        for (var row : table.rows()) {
            var state = CertificateState.valueOf(row.text("state"));
            for (var event : CertificateEvent.values()) {
                var expected = Optional.of(row.text(event.name()))
                        .filter(cell -> !cell.equals("-"))
                        .map(CertificateState::valueOf);
                assertThat(CertificateLife.TABLE.target(state, event))
                        .as("%s on %s", event, state)
                        .isEqualTo(expected);
                if (expected.isEmpty()) {
                    assertThatThrownBy(() -> CertificateLife.TABLE.after(state, event))
                            .isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void a_successor_can_begin_in_every_state_that_can_be_replaced() {
        for (var state : CertificateState.values()) {
            if (CertificateLife.TABLE.target(state, CertificateEvent.REPLACE).isPresent()) {
                assertThat(CertificateLife.successorOf(state)).isNotNull();
            } else {
                assertThatThrownBy(() -> CertificateLife.successorOf(state)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void the_drawing_in_the_docs_is_the_table() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "states", "birth-certificate.md"));
        assertThat(page).contains("```mermaid\n" + CertificateLife.TABLE.diagram() + "```");
    }
}
