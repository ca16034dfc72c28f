package jp.hagukumi.documents.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.text.NameFold;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Writes line under line on A4 pages in the one embedded font, breaking where a line is full. Lengths in points. */
public final class PaperPen implements AutoCloseable {

    private static final String FONT = "/jp/hagukumi/documents/font/BIZUDGothic-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float LABEL_WIDTH = 150;
    private static final float LINE = 1.6f;
    private static final float TIGHT = 1.3f;
    private static final float FOLD_FROM = 8;
    private static final float FOLD_TO = 20;
    private static final float UNITS = 1000;
    private static final int QUIET_ZONE = 4;

    /** They do not begin a line: one that finds no room hangs at the end of its line (行頭禁則). */
    private static final Set<String> HANGING = Set.of("。", "、", "）", "」", "』", "．", "，");

    private final PDDocument document;
    private final TrueTypeFont outlines;
    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Set<String> missing = new LinkedHashSet<>();
    private @Nullable PDPageContentStream page;
    private float height;

    private PaperPen(PDDocument document, TrueTypeFont outlines) throws IOException {
        this.document = document;
        this.outlines = outlines;
        font = PDType0Font.load(document, outlines, true);
        glyphs = outlines.getUnicodeCmapLookup();
    }

    /** A pen that writes on new pages of the document. */
    public static PaperPen on(PDDocument document) throws IOException {
        try (var file = PaperPen.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException(FONT + " is missing");
            }
            var pen = new PaperPen(document, new TTFParser().parse(new RandomAccessReadBuffer(file)));
            document.registerTrueTypeFontForClosing(pen.outlines);
            return pen;
        }
    }

    /** What it was asked to write and had no glyph for: {@code U+20BB7}, with its selector where it has one. */
    public Set<String> missing() {
        return new LinkedHashSet<>(missing);
    }

    /** @param label in a column of its own, or empty: then the words take the whole width */
    public void write(String label, String words, float size) throws IOException {
        var indent = label.isEmpty() ? 0 : LABEL_WIDTH;
        var width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        var labels = lines(label, LABEL_WIDTH - size, size);
        var values = lines(words, width - indent, size);
        for (var at = 0; at < Math.max(labels.size(), values.size()); at++) {
            var stream = nextLine(size);
            if (at < labels.size()) {
                draw(stream, labels.get(at), MARGIN, size);
            }
            if (at < values.size()) {
                draw(stream, values.get(at), MARGIN + indent, size);
            }
        }
        height -= size / 2;
    }

    /**
     * A picture of dark and light modules, with a quiet zone of four around it.
     *
     * @param modules rows from above, true for dark
     * @param side of the whole, in points
     */
    public void draw(boolean[][] modules, float side) throws IOException {
        if (page == null || height - side < MARGIN) {
            turnPage();
        }
        var stream = Objects.requireNonNull(page);
        var module = side / (modules.length + 2 * QUIET_ZONE);
        for (var y = 0; y < modules.length; y++) {
            for (var x = 0; x < modules.length; x++) {
                if (modules[y][x]) {
                    stream.addRect(
                            MARGIN + LABEL_WIDTH + (x + QUIET_ZONE) * module,
                            height - (y + 1 + QUIET_ZONE) * module,
                            module,
                            module);
                }
            }
        }
        stream.fill();
        height -= side;
    }

    /** What is written next stands on a page of its own. */
    public void turnPage() throws IOException {
        close();
        var added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        page = new PDPageContentStream(document, added);
        height = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** What is written next on this page begins so far below its upper edge. */
    public void goDownTo(float fromTop) {
        height = PDRectangle.A4.getHeight() - fromTop;
    }

    /**
     * Writes inside a box of the page that was begun, one line under the other, and nothing at all where the words do not fit.
     *
     * @param left from the page's left edge, as {@code top} from the upper
     * @return whether they fit
     */
    public boolean place(String words, float left, float top, float width, float room, float size) throws IOException {
        var lines = lines(words, width, size);
        if (lines.size() * size * TIGHT > room) {
            return false;
        }
        var stream = Objects.requireNonNull(page, "no page was begun");
        var flowing = height;
        height = PDRectangle.A4.getHeight() - top;
        for (var line : lines) {
            height -= size * TIGHT;
            draw(stream, line, left, size);
        }
        height = flowing;
        return true;
    }

    /** A short line at the page's left edge, where it is folded. */
    public void markFold(float fromTop) throws IOException {
        var stream = Objects.requireNonNull(page, "no page was begun");
        var at = PDRectangle.A4.getHeight() - fromTop;
        stream.moveTo(FOLD_FROM, at);
        stream.lineTo(FOLD_TO, at);
        stream.stroke();
    }

    /** The characters of the words that have no glyph, in their order, each once: {@code U+908A U+E0101}. */
    public Set<String> lacking(String words) {
        return signs(words.replace("\n", "")).stream()
                .filter(sign -> !has(sign))
                .map(PaperPen::codePointsOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PDPageContentStream nextLine(float size) throws IOException {
        if (page == null || height - size * LINE < MARGIN) {
            turnPage();
        }
        height -= size * LINE;
        return Objects.requireNonNull(page);
    }

    private void draw(PDPageContentStream stream, List<String> line, float from, float size) throws IOException {
        var at = from;
        var run = new StringBuilder();
        for (var sign : line) {
            if (has(sign)) {
                run.append(sign);
            } else {
                at += show(stream, run, at, size);
                missing.add(codePointsOf(sign));
                stream.addRect(at + size * 0.1f, height - size * 0.1f, size * 0.8f, size * 0.9f);
                stream.stroke();
                at += size;
            }
        }
        show(stream, run, at, size);
    }

    /** Shows and empties the run; how wide it was. */
    private float show(PDPageContentStream stream, StringBuilder run, float at, float size) throws IOException {
        if (run.isEmpty()) {
            return 0;
        }
        var words = run.toString();
        run.setLength(0);
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(at, height);
        stream.showText(words);
        stream.endText();
        return font.getStringWidth(words) / UNITS * size;
    }

    private List<List<String>> lines(String words, float width, float size) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var paragraph : words.split("\n", -1)) {
            List<String> line = new ArrayList<>();
            float used = 0;
            for (var sign : signs(paragraph)) {
                var next = width(sign, size);
                if (used + next > width && !(HANGING.contains(sign) && used <= width)) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(sign);
                used += next;
            }
            lines.add(line);
        }
        return lines;
    }

    /** Each character with the variation selectors behind it, which belong to it. */
    private static List<String> signs(String words) {
        var signs = new ArrayList<String>();
        words.codePoints().forEach(point -> {
            var one = Character.toString(point);
            if (NameFold.isVariationSelector(point) && !signs.isEmpty()) {
                signs.set(signs.size() - 1, signs.get(signs.size() - 1) + one);
            } else {
                signs.add(one);
            }
        });
        return signs;
    }

    private static String codePointsOf(String sign) {
        return sign.codePoints()
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                .collect(Collectors.joining(" "));
    }

    private boolean has(String sign) {
        return sign.codePointCount(0, sign.length()) == 1 && glyphs.getGlyphId(sign.codePointAt(0)) != 0;
    }

    private float width(String sign, float size) throws IOException {
        return has(sign) ? font.getStringWidth(sign) / UNITS * size : size;
    }

    @Override
    public void close() throws IOException {
        var open = page;
        if (open != null) {
            open.close();
            page = null;
        }
    }
}
