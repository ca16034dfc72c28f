package jp.hagukumi.grants;

import java.util.List;
import java.util.UUID;

/**
 * What another table of amounts and terms would change.
 *
 * @param decisions how many were decided again
 * @param unchanged for how many nothing changes
 * @param gain for how many more is due, and {@code gainYen} by how much
 * @param lose for how many less is due, and {@code loseYen} by how much
 * @param examples those that change, at most a hundred
 */
public record Trial(
        int decisions, int unchanged, int gain, long gainYen, int lose, long loseYen, List<Changed> examples) {

    public Trial {
        examples = List.copyOf(examples);
    }

    /** One decision that would be another. */
    public record Changed(UUID pregnancy, Instalment instalment, long yenNow, long yenThen) {}
}
