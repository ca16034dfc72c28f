package jp.hagukumi.grants.rules;

import java.util.Optional;

/**
 * What changes when an instalment is decided anew: the difference between what is due now and what stands, to her or from her.
 */
public final class Reckoning {

    private Reckoning() {}

    /**
     * @param toHer false where she is to pay it back
     * @param yen above 0
     */
    public record Difference(boolean toHer, long yen) {}

    /**
     * @param dueYen what the rules give now, not below 0
     * @param standingYen awards in force less claims in force, not below 0
     */
    public static Optional<Difference> of(long dueYen, long standingYen) {
        if (dueYen < 0 || standingYen < 0) {
            throw new IllegalArgumentException("Neither what is due nor what stands is below nothing");
        }
        return dueYen == standingYen
                ? Optional.empty()
                : Optional.of(new Difference(dueYen > standingYen, Math.abs(dueYen - standingYen)));
    }
}
