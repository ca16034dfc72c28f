package jp.hagukumi.grants.rules;

import java.util.List;
import java.util.Optional;
import jp.hagukumi.grants.rules.TransferName.Use;

/**
 * Whether the account that a woman told is in her own name, by the holder's name and the readings that the register has of
 * hers.
 *
 * <p>The rule: both are spelt in the banks' letters, so that small and large kana, ヲ and オ, ヰ and イ, ヱ and エ are one, and
 * compared without spaces, family name first. Nothing else is looked past: ー is no vowel (ユーコ is not ユウコ), ズ is not ヅ, the
 * order is not turned. Where her whole name is longer than the thirty bytes that a transfer carries, a holder's name that is
 * exactly its first thirty is the same. A name that comes out DIFFERENT may still be hers; that is for a person to say.
 */
public final class OwnName {

    private OwnName() {}

    /** What came of comparing. */
    public enum Likeness {
        /** Her own name, or the 通称 she is registered with. */
        SAME,
        /** Her given name with a former surname (旧姓): a clerk checks that it was hers. */
        FORMER_SURNAME,
        /** Another's, as far as spelling tells; also where the register has no reading of her name. */
        DIFFERENT
    }

    /**
     * Her names in katakana.
     *
     * @param family as registered; empty for a person with one name only
     * @param given as registered
     * @param alias the reading of a 通称, whole
     * @param formerSurnames readings of surnames she had before
     */
    public record Names(
            Optional<String> family, Optional<String> given, Optional<String> alias, List<String> formerSurnames) {

        public Names {
            formerSurnames = List.copyOf(formerSurnames);
        }

        /** Masked like the names. */
        @Override
        public String toString() {
            return "Names[masked]";
        }
    }

    public static Likeness compare(TransferName holder, Names hers) {
        var given = hers.given().orElse("");
        var own = hers.family().orElse("") + " " + given;
        if (isSame(holder, own)
                || hers.alias().filter(alias -> isSame(holder, alias)).isPresent()) {
            return Likeness.SAME;
        }
        return !given.isEmpty()
                        && hers.formerSurnames().stream().anyMatch(former -> isSame(holder, former + " " + given))
                ? Likeness.FORMER_SURNAME
                : Likeness.DIFFERENT;
    }

    private static boolean isSame(TransferName holder, String reading) {
        return TransferName.letters(reading)
                .filter(whole -> whole.length() > 0)
                .filter(whole -> together(whole).equals(together(holder.halfWidth()))
                        || whole.length() > Use.HOLDER.most()
                                && TransferName.cut(whole, Use.HOLDER.most()).equals(holder.halfWidth()))
                .isPresent();
    }

    private static String together(String name) {
        return name.replace(" ", "");
    }
}
