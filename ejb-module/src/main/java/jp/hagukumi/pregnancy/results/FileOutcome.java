package jp.hagukumi.pregnancy.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;

/**
 * What becomes of a file, line by line.
 *
 * @param takenBefore when the very same file was taken in
 */
public record FileOutcome(Optional<Instant> takenBefore, List<Line> lines) {

    public FileOutcome {
        lines = List.copyOf(lines);
    }

    /** What becomes of a line. */
    public enum Verdict {
        /** To the woman's results. */
        TAKEN,
        /** Kept until a clerk has found whose it is. */
        SET_ASIDE,
        /** The very same was taken in before. */
        KNOWN,
        REFUSED
    }

    /**
     * One line; nothing of the woman is in it.
     *
     * @param number in the file, the headings are 1
     * @param resultNumber the clinic's own number; empty where the line has none that can be read
     * @param findings why it is refused
     */
    public record Line(
            int number,
            String resultNumber,
            Verdict verdict,
            Optional<SetAsideReason> because,
            List<Finding> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** How many lines went that way. */
    public int count(Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
