package jp.hagukumi.births.rules;

import java.util.List;
import java.util.Optional;

/**
 * The child's place among the children of its parents (父母との続柄): 長男, 二男, 三男; 長女, 二女. Counted for sons and daughters
 * apart; of a marital child among the marital children of the same couple, of a non-marital child among the mother's own
 * non-marital children, whoever the father is. A child that died after birth counts; a stillborn one has no entry and does not.
 *
 * <p>Source: Family Register Act art. 13 item 4 and 5, Ordinance appendix form 6; the ministry's notice of 2004-11-01 on
 * non-marital children.
 */
public final class BirthRank {

    private static final String DIGITS = "一二三四五六七八九";

    private BirthRank() {}

    /** As on the form; undetermined is completed later (追完). */
    public enum Sex {
        MALE,
        FEMALE,
        UNDETERMINED
    }

    /**
     * A child born before.
     *
     * @param sameCouple of the same father and mother
     * @param marital a marital child
     */
    public record Sibling(Sex sex, boolean sameCouple, boolean marital) {}

    /** The number: 1 for the first. */
    public static int of(Sex sex, boolean marital, List<Sibling> before) {
        return 1
                + (int) before.stream()
                        .filter(sibling -> sibling.sex() == sex)
                        .filter(sibling -> marital ? sibling.marital() && sibling.sameCouple() : !sibling.marital())
                        .count();
    }

    /**
     * As it is written; empty while the sex is undetermined, since no word exists for it.
     *
     * @param rank 1 to 99
     */
    public static Optional<String> inWords(int rank, Sex sex) {
        if (rank < 1 || rank > 99) {
            throw new IllegalArgumentException("not a place among children: " + rank);
        }
        return switch (sex) {
            case MALE -> Optional.of(number(rank) + "男");
            case FEMALE -> Optional.of(number(rank) + "女");
            case UNDETERMINED -> Optional.empty();
        };
    }

    private static String number(int rank) {
        if (rank == 1) {
            return "長";
        }
        var tens = rank / 10;
        var ones = rank % 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十") + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int value) {
        return String.valueOf(DIGITS.charAt(value - 1));
    }
}
