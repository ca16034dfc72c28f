package jp.hagukumi.kernel.text;

import java.util.Optional;

/**
 * A name of a person exactly as it was written: a family name, a given name or a name in one piece, of 1 to 50 code
 * points.
 *
 * <p>Nothing is normalised, trimmed or replaced. Ideographic variation sequences (葛 + U+E0100) and private-use
 * characters (外字) stay. Inner spaces stay, since names of foreign nationals have them. Two names are equal when their
 * code points are; whether they might be the same name in two spellings is {@link NameFold}'s question.
 *
 * <p>Source: Family Register Act art. 13 and 50; what the register writes is the name.
 *
 * @param exact the name as written
 */
public record PersonName(String exact) {

    /** One line, 1 to 50 code points. Variation selectors count: they are code points of the name. */
    public static final TextBounds BOUNDS = TextBounds.line(1, 50);

    /** @throws UnfitText if the name is empty, too long, or has characters that no register holds */
    public PersonName {
        BOUNDS.require(exact, "PersonName");
    }

    /** What would keep this text from being a name, or nothing. */
    public static Optional<TextFlaw> flawOf(String text) {
        return BOUNDS.flawOf(text);
    }

    /** Length in code points. */
    public int length() {
        return exact.codePointCount(0, exact.length());
    }

    /**
     * Whether the name has private-use characters. These mean something only within the system that sent them: a
     * letter or an outgoing message must not carry them on in silence.
     */
    public boolean hasPrivateUseCharacters() {
        return exact.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
    }

    /** Whether the name has variation selectors, which some fonts and most other systems cannot show. */
    public boolean hasVariationSelectors() {
        return exact.codePoints().anyMatch(NameFold::isVariationSelector);
    }

    /** Masked: a name in a log or a message of an exception is a leak. Not even its length is told. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
