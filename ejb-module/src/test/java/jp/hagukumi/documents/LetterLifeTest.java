package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.hagukumi.documents.letters.LetterBatchMove;
import jp.hagukumi.documents.letters.LetterBatchState;
import jp.hagukumi.documents.letters.LetterMove;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.documents.model.LetterBatchLife;
import jp.hagukumi.documents.model.LetterLife;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9 for letters: all pairs of state and event against a table written by hand. */
class LetterLifeTest {

    @Test
    void every_letter_state_answers_every_event_as_written_by_hand() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/documents/letter-states.csv").rows();
        assertThat(rows).hasSize(LetterState.values().length);
        for (var row : rows) {
            var state = LetterState.valueOf(row.text("state"));
            for (var move : LetterMove.values()) {
                assertThat(LetterLife.TABLE.target(state, move))
                        .as(state + " " + move)
                        .isEqualTo(row.given(move.name()).map(LetterState::valueOf));
            }
        }
    }

    @Test
    void a_batch_is_posted_only_after_it_was_printed_and_then_stays_as_it_is() {
        assertThat(LetterBatchLife.TABLE.target(LetterBatchState.MADE, LetterBatchMove.POST))
                .isEmpty();
        assertThat(LetterBatchLife.TABLE.target(LetterBatchState.PRINTED, LetterBatchMove.POST))
                .isEqualTo(Optional.of(LetterBatchState.POSTED));
        assertThat(LetterBatchLife.TABLE.allowedFrom(LetterBatchState.POSTED)).isEmpty();
    }
}
