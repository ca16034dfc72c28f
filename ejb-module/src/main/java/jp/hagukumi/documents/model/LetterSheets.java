package jp.hagukumi.documents.model;

import static jp.hagukumi.documents.rules.LetterWindow.points;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.rules.LetterWindow;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws letters, each on one sheet of A4 to be folded in three: the addressee where the envelope's window shows it, the sender beside
 * the window, the letter itself below the first fold.
 */
public final class LetterSheets implements AutoCloseable {

    private static final float[] ADDRESS_SIZES = {11, 10, 9, 8};
    private static final float SENDER = 9;
    private static final float TITLE = 14;
    private static final float TEXT = 10;
    private static final float NOTE = 8;
    private static final int GAP = 5;
    private static final int RIGHT_EDGE = 200;
    private static final int SENDER_ROOM = 60;

    private final PDDocument document;
    private final PaperPen pen;
    private final LetterWindow window;

    private LetterSheets(PDDocument document, PaperPen pen, LetterWindow window) {
        this.document = document;
        this.pen = pen;
        this.window = window;
    }

    public static LetterSheets on(PDDocument document, LetterWindow window) throws IOException {
        return new LetterSheets(document, PaperPen.on(document), window);
    }

    /**
     * One letter, ready to be drawn.
     *
     * @param addressee postcode, address and name, line under line
     * @param sender the office, its address and phone, and the day
     * @param number the letter's id, so that an answer finds its case
     */
    public record Sheet(String addressee, String sender, LetterText text, String number) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[masked]";
        }
    }

    /** Draws it. Whether it is whole: the addressee inside the window and everything else on one sheet. */
    public boolean draw(Sheet sheet) throws IOException {
        pen.turnPage();
        var before = document.getNumberOfPages();
        var addressed = address(sheet.addressee());
        var beside = window.everSeen().right() + GAP;
        var sent = pen.place(
                sheet.sender(),
                points(beside),
                points(window.top()),
                points(RIGHT_EDGE - beside),
                points(SENDER_ROOM),
                SENDER);
        pen.markFold(points(LetterWindow.FOLD));
        pen.markFold(points(2 * LetterWindow.FOLD));
        pen.goDownTo(points(LetterWindow.FOLD + GAP));
        pen.write("", sheet.text().title(), TITLE);
        for (var line : sheet.text().lines()) {
            pen.write(line.label(), line.words(), TEXT);
        }
        pen.write("", sheet.number(), NOTE);
        return addressed && sent && document.getNumberOfPages() == before;
    }

    private boolean address(String addressee) throws IOException {
        var seen = window.alwaysSeen();
        for (var size : ADDRESS_SIZES) {
            if (pen.place(
                    addressee,
                    points(seen.left()),
                    points(seen.top()),
                    points(seen.width()),
                    points(seen.height()),
                    size)) {
                return true;
            }
        }
        return false;
    }

    /** The characters of these words that no glyph is there for, each once and by its code points. */
    public Set<String> lacking(String words) {
        return pen.lacking(words);
    }

    /** What was drawn so far without a glyph: empty frames stand in its place. */
    public Set<String> missing() {
        return new LinkedHashSet<>(pen.missing());
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
