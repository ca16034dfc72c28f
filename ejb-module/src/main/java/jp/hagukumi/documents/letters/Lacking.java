package jp.hagukumi.documents.letters;

import java.util.List;

/**
 * Characters that the printer's font lacks in one part of a letter.
 *
 * @param place {@code NAME} or {@code ADDRESS} of the addressee, {@code SENDER}, {@code TITLE}, {@code TEXT}, or the label of a line
 * @param words the part as it is registered, exactly
 * @param codePoints each lacking character, such as {@code U+20BB7} or {@code U+908A U+E0101}
 */
public record Lacking(String place, String words, List<String> codePoints) {

    public Lacking {
        codePoints = List.copyOf(codePoints);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "Lacking" + codePoints;
    }
}
