package jp.hagukumi.handbook.rules;

import java.util.List;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The normal distribution from a table ({@code handbook/normal.csv}), both ways, in whole numbers. */
final class NormalScores {

    private static final int WHOLE = 100_000;
    private static final int STEP = 1000;

    private final List<Integer> below;

    private NormalScores(List<Integer> below) {
        this.below = below;
    }

    static NormalScores published() {
        var rows = ReferenceTable.read("/jp/hagukumi/reference/handbook/normal.csv")
                .rows();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).number("score_hundredths") != at) {
                throw new IllegalStateException("normal.csv leaves out a score");
            }
        }
        return new NormalScores(rows.stream().map(row -> row.number("below")).toList());
    }

    /** The score below which so many per cent lie, in hundred-thousandths. @param percent 3 to 97 */
    int ofPercent(int percent) {
        int share = percent * STEP;
        if (share < WHOLE / 2) {
            return -ofPercent(100 - percent);
        }
        int at = 1;
        while (below.get(at) < share) {
            at++;
        }
        int from = below.get(at - 1);
        return (at - 1) * STEP + STEP * (share - from) / (below.get(at) - from);
    }

    /** How many of 100,000 lie below a score. @param score hundred-thousandths, not beyond 2 on either side */
    int below(int score) {
        if (score < 0) {
            return WHOLE - below(-score);
        }
        int at = Math.min(score / STEP, below.size() - 2);
        int from = below.get(at);
        return from + (below.get(at + 1) - from) * (score - at * STEP) / STEP;
    }
}
