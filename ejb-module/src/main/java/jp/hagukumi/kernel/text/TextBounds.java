package jp.hagukumi.kernel.text;

import java.util.Optional;

/**
 * How long a text may be, and whether it may have several lines. Everything that passes can be stored in PostgreSQL and
 * carried by XML 1.0 and JSON unchanged.
 *
 * <p>Private-use characters pass: municipal registers hold 外字, among them the additions of 行政事務標準文字 that
 * have no code of their own, and a name must not be refused because of its letters.
 *
 * @param least smallest number of code points, 0 or more
 * @param most greatest number of code points, at least {@code least} and at least 1
 * @param lines whether line feeds are text
 */
public record TextBounds(int least, int most, Lines lines) {

    /** Whether a text is one line or may have several. */
    public enum Lines {
        /** No line breaks. */
        ONE,
        /** Line feeds (U+000A) are allowed; carriage returns are not, so that a text has one form. */
        MANY
    }

    /** Refuses bounds that nothing could meet. */
    public TextBounds {
        if (least < 0 || most < 1 || least > most) {
            throw new IllegalArgumentException("no text has " + least + " to " + most + " code points");
        }
    }

    /** One line of {@code least} to {@code most} code points. */
    public static TextBounds line(int least, int most) {
        return new TextBounds(least, most, Lines.ONE);
    }

    /** Lines of {@code least} to {@code most} code points together, line feeds counted. */
    public static TextBounds lines(int least, int most) {
        return new TextBounds(least, most, Lines.MANY);
    }

    /** The first thing wrong with the text, or nothing. Length is judged first, so that a huge text costs little. */
    public Optional<TextFlaw> flawOf(String text) {
        if (text.length() > 2L * most) {
            return Optional.of(TextFlaw.TOO_LONG);
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            return Optional.of(TextFlaw.TOO_LONG);
        }
        if (length < least) {
            return Optional.of(TextFlaw.TOO_SHORT);
        }
        Optional<TextFlaw> inside = text.codePoints()
                .mapToObj(this::flawOf)
                .flatMap(Optional::stream)
                .findFirst();
        if (inside.isPresent() || text.isEmpty()) {
            return inside;
        }
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            return Optional.of(TextFlaw.OUTER_SPACE);
        }
        return isMark(text.codePointAt(0)) ? Optional.of(TextFlaw.LEADING_MARK) : Optional.empty();
    }

    /**
     * The text itself, once it is known to be fit.
     *
     * @param type what refuses, for the message
     * @throws UnfitText if the text has a flaw
     */
    public String require(String text, String type) {
        flawOf(text).ifPresent(flaw -> {
            throw new UnfitText(type, flaw);
        });
        return text;
    }

    private Optional<TextFlaw> flawOf(int codePoint) {
        if (codePoint == '\n' && lines == Lines.MANY) {
            return Optional.empty();
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Optional.of(TextFlaw.CONTROL_CHARACTER);
            case Character.SURROGATE -> Optional.of(TextFlaw.BROKEN_CHARACTER);
            case Character.FORMAT -> Optional.of(TextFlaw.INVISIBLE_CHARACTER);
            // Unassigned code points pass: the JDK's Unicode is older than the kanji of Extension H.
            default -> isNoncharacter(codePoint) ? Optional.of(TextFlaw.BROKEN_CHARACTER) : Optional.empty();
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == '\n' || Character.isSpaceChar(codePoint);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
