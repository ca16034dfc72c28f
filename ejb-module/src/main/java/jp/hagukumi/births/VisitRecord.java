package jp.hagukumi.births;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What a visit found.
 *
 * @param visitedAt local time in Japan, to the minute
 * @param childWeightGrams 300–15,000
 * @param epdsScore Edinburgh Postnatal Depression Scale, 0–30
 * @param findings 1–2,000
 * @param advice 1–2,000
 */
public record VisitRecord(
        LocalDateTime visitedAt,
        Optional<Integer> childWeightGrams,
        Optional<SlipContent.Feeding> feeding,
        Optional<Integer> epdsScore,
        Set<SlipContent.Concern> concerns,
        Optional<String> findings,
        Optional<String> advice,
        FollowUpKind followUp) {

    public VisitRecord {
        concerns = Set.copyOf(concerns);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "VisitRecord[…]";
    }
}
