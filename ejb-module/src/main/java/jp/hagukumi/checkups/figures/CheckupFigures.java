package jp.hagukumi.checkups.figures;

import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.checkups.CheckupKind;

/** Figures of the group checkups by month, ward and kind. */
public record CheckupFigures(List<Line> lines) {

    public CheckupFigures {
        lines = List.copyOf(lines);
    }

    /** @param month its first day; the children whose window began in it */
    public record Line(LocalDate month, String ward, CheckupKind kind, Coverage coverage, Judged judged) {}

    /**
     * Who came.
     *
     * @param due children, without those who moved away or died
     * @param seen examined by the city
     * @param elsewhere examined at a clinic or in another municipality
     * @param exempt not examined for a reason
     * @param missed on the recall list now
     * @param knownWell did not come and are known to be well
     * @param misses days that passed without the child, several for one child
     */
    public record Coverage(int due, int seen, int elsewhere, int exempt, int missed, int knownWell, int misses) {}

    /**
     * What was decided.
     *
     * @param openReferrals children with a referral whose answer is not in, or from which nothing followed yet
     * @param withDecay children with a decayed tooth, treated or not
     * @param decayed decayed teeth, treated or not
     */
    public record Judged(
            int normal,
            int underCare,
            int observe,
            int referExam,
            int referTreat,
            int openReferrals,
            int withDecay,
            int decayed) {}
}
