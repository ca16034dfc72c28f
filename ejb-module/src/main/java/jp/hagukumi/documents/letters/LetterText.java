package jp.hagukumi.documents.letters;

import java.util.List;

/**
 * What a letter says, as it was true when it was written: one title and what follows it, so short that it fits one sheet of A4.
 * To whom it goes is not part of it.
 *
 * @param title 1–100 code points
 * @param lines 1–60
 */
public record LetterText(String title, List<Line> lines) {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_WORDS = 1000;

    /** Refuses what is no letter: the room that writes it is wrong then, not a person. */
    public LetterText {
        lines = List.copyOf(lines);
        if (!isWithin(title, 1, LONGEST_TITLE) || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("Not a letter");
        }
    }

    /**
     * @param label beside the words; empty for a paragraph; at most 60 code points
     * @param words at most 1000 code points, line feeds allowed
     */
    public record Line(String label, String words) {

        public Line {
            if (!isWithin(label, 0, LONGEST_LABEL) || !isWithin(words, 0, LONGEST_WORDS)) {
                throw new IllegalArgumentException("Not a line of a letter");
            }
        }

        public static Line paragraph(String words) {
            return new Line("", words);
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Line[masked]";
        }
    }

    private static boolean isWithin(String words, int least, int most) {
        var length = words.codePointCount(0, words.length());
        return length >= least && length <= most;
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "LetterText[masked]";
    }
}
