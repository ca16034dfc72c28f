package jp.hagukumi.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.documents.model.ArchivalMarks;
import jp.hagukumi.documents.model.PaperPen;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A paper of the city's that can be read in thirty years: PDF/A-2u (ISO 19005-2) on A4, fonts embedded, every character with its
 * Unicode. Titles, paragraphs and rows of label and value, one under the other; pages follow by themselves.
 *
 * <p>A character that the font lacks, and any with a variation selector, is never drawn as another one: an empty frame stands in
 * its place, and below the text all that is missing is named by its code points. The same content at the same time makes the
 * same bytes.
 */
public final class ArchivalPaper {

    private static final float TITLE = 16;
    private static final float TEXT = 10;
    private static final float NOTE = 8;
    private static final float QR = 84;

    private final String title;
    private final Instant made;
    private final List<Piece> pieces = new ArrayList<>();

    private ArchivalPaper(String title, Instant made) {
        this.title = title;
        this.made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is drawn under what came before. */
    @FunctionalInterface
    private interface Piece {
        void draw(PaperPen pen) throws IOException;
    }

    /**
     * An empty paper.
     *
     * @param title also what a reader's window shows
     * @param made the time it says it was made
     */
    public static ArchivalPaper titled(String title, Instant made) {
        return new ArchivalPaper(title, made);
    }

    public ArchivalPaper paragraph(String words) {
        pieces.add(pen -> pen.write("", words, TEXT));
        return this;
    }

    /** Smaller, for what is said beside the matter. */
    public ArchivalPaper note(String words) {
        pieces.add(pen -> pen.write("", words, NOTE));
        return this;
    }

    /** @param value left empty, it stays blank */
    public ArchivalPaper row(String label, String value) {
        pieces.add(pen -> pen.write(label, value, TEXT));
        return this;
    }

    /** @param text as {@link QrPicture#of} takes it */
    public ArchivalPaper qr(String text) {
        var modules = QrPicture.of(text);
        pieces.add(pen -> pen.draw(modules, QR));
        return this;
    }

    /** What no glyph is there for, in the order of the text, each as it is named on the paper: {@code U+908A U+E0101}. */
    public Set<String> missing() {
        try (var document = new PDDocument()) {
            return drawn(document).missing();
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
    }

    /** The paper's bytes. */
    public byte[] bytes() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            drawn(document);
            ArchivalMarks.put(document, title, made);
            document.save(out);
            return out.toByteArray();
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
    }

    private PaperPen drawn(PDDocument document) throws IOException {
        try (var pen = PaperPen.on(document)) {
            pen.write("", title, TITLE);
            for (var piece : pieces) {
                piece.draw(pen);
            }
            var missing = new LinkedHashSet<>(pen.missing());
            if (!missing.isEmpty()) {
                pen.write(
                        "",
                        "□：この書面の書体にない文字です。登録された文字のまま記録されています / Not in this paper's font, kept as registered:\n"
                                + missing.stream().collect(Collectors.joining(", ")),
                        NOTE);
            }
            return pen;
        }
    }
}
