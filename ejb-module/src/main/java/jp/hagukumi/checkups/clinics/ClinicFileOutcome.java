package jp.hagukumi.checkups.clinics;

import java.util.List;
import jp.hagukumi.kernel.refusal.Finding;

/** What became of a clinic's file, line by line; nobody is named. */
public record ClinicFileOutcome(List<Line> lines) {

    public ClinicFileOutcome {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Verdict {
        TAKEN,
        /** It takes the place of what the same clinic said in an earlier file; that stays beside it. */
        CORRECTED,
        /** The same result is in already. */
        KNOWN,
        /** Nothing of it was written; the others stand. */
        REFUSED
    }

    /** One line. @param number in the file, the headings are 1 */
    public record Line(int number, Verdict verdict, List<Found> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** What is wrong. @param heading of the column; empty for the whole line */
    public record Found(String heading, Finding finding) {}
}
