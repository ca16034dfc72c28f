package jp.hagukumi.kernel.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reading of a name (氏名の振り仮名) as the family register keeps it: full-width katakana with voiced and small
 * kana and the long-vowel mark, 1 to 100 characters, not beginning with the mark.
 *
 * <p>Small and large kana differ: キョウコ is not キヨウコ. ヷヸヹヺ, spaces, middle dots and half width are refused.
 * What a bank prints is another spelling, derived elsewhere.
 *
 * <p>Source: Family Register Act art. 13 as in force since 2025-05-26.
 *
 * @param exact the reading as written
 */
public record Katakana(String exact) {

    private static final TextBounds BOUNDS = TextBounds.line(1, 100);
    private static final Pattern REGISTERED = Pattern.compile("[ァ-ヶ][ァ-ヶー]*");

    /** @throws UnfitText if the text is not such a reading */
    public Katakana {
        flawOf(exact).ifPresent(flaw -> {
            throw new UnfitText("Katakana", flaw);
        });
    }

    /** What would keep this text from being a reading, or nothing. */
    public static Optional<TextFlaw> flawOf(String text) {
        Optional<TextFlaw> flaw = BOUNDS.flawOf(text);
        if (flaw.isPresent()) {
            return flaw;
        }
        return REGISTERED.matcher(text).matches() ? Optional.empty() : Optional.of(TextFlaw.FOREIGN_CHARACTER);
    }

    /** Masked like the name it reads. */
    @Override
    public String toString() {
        return "Katakana[…]";
    }
}
