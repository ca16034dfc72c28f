package jp.hagukumi.checkups.questions.rules;

import java.util.List;

/**
 * What becomes of an answer that a device brings, when it may have been without a signal and another device may have answered
 * the same question meanwhile.
 *
 * <p>A device says which version of the answer it saw. If that still stands, its answer takes the place; if both say the same,
 * nothing happens; otherwise both are kept and the person is asked.
 */
public final class AnswerMerge {

    private AnswerMerge() {}

    /** What is done. */
    public enum Outcome {
        /** It says what stands, or what waits as the other answer already. */
        SAME,
        /** It takes the place of what stood. */
        WRITTEN,
        /** Both are kept until the person says which holds. */
        BOTH_KEPT,
        /** The person has said which holds; what waited beside it goes. */
        SETTLED
    }

    /**
     * @param stands the answer that stands; {@link AnswerValue#NONE} where the question was never answered
     * @param version its version; 0 where there is none
     * @param rivals what other devices brought and nobody has decided about
     */
    public record Kept(AnswerValue stands, int version, List<AnswerValue> rivals) {

        public Kept {
            rivals = List.copyOf(rivals);
        }
    }

    /**
     * @param seen version of the answer that the device saw when it was written; 0 where there was none
     * @param settles whether the person was shown all and decides
     */
    public record Brought(AnswerValue answer, int seen, boolean settles) {}

    public static Outcome of(Kept kept, Brought brought) {
        var seen = brought.seen() == kept.version();
        if (seen && brought.settles() && !kept.rivals().isEmpty()) {
            return Outcome.SETTLED;
        }
        if (brought.answer().says(kept.stands()) || kept.rivals().stream().anyMatch(brought.answer()::says)) {
            return Outcome.SAME;
        }
        return seen ? Outcome.WRITTEN : Outcome.BOTH_KEPT;
    }
}
