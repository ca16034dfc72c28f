package jp.hagukumi.checkups.questions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.hagukumi.checkups.questions.rules.AnswerMerge.Brought;
import jp.hagukumi.checkups.questions.rules.AnswerMerge.Kept;
import jp.hagukumi.checkups.questions.rules.AnswerMerge.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an answer that a device brings; the table is written by hand. */
class AnswerMergeTest {

    /** What stands in version 2 (0: nothing), what waits beside it, what is brought, the version seen, whether it settles. */
    @ParameterizedTest
    @CsvSource({
        "-, -, YES, 0, false, WRITTEN",
        "-, -, -, 0, false, SAME",
        "-, -, YES, 2, false, BOTH_KEPT",
        "NO, -, YES, 2, false, WRITTEN",
        "NO, -, -, 2, false, WRITTEN",
        "NO, -, NO, 0, false, SAME",
        "NO, -, YES, 1, false, BOTH_KEPT",
        "NO, -, YES, 0, false, BOTH_KEPT",
        "NO, -, -, 1, false, BOTH_KEPT",
        "NO, -, YES, 2, true, WRITTEN",
        "NO, -, YES, 1, true, BOTH_KEPT",
        "NO, YES, YES, 1, false, SAME",
        "NO, YES, NO, 1, false, SAME",
        "NO, YES, UNSURE, 1, false, BOTH_KEPT",
        "NO, YES, UNSURE, 2, false, WRITTEN",
        "NO, YES, YES, 2, true, SETTLED",
        "NO, YES, NO, 2, true, SETTLED",
        "NO, YES, UNSURE, 1, true, BOTH_KEPT"
    })
    void it_takes_the_place_only_of_what_was_seen_and_otherwise_both_are_kept(
            String stands, String rival, String brought, int seen, boolean settles, Outcome outcome) {
        var kept = new Kept(
                value(stands), stands.equals("-") ? 0 : 2, rival.equals("-") ? List.of() : List.of(value(rival)));
        assertThat(AnswerMerge.of(kept, new Brought(value(brought), seen, settles)))
                .isEqualTo(outcome);
    }

    private static AnswerValue value(String option) {
        return option.equals("-") ? AnswerValue.NONE : AnswerValue.chosen(option);
    }
}
