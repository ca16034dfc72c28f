package jp.hagukumi.documents.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * The window of the city's envelope, and what follows for a letter on A4 folded in three. Millimetres, from the upper left corner.
 *
 * <p>The folded sheet is smaller than the envelope and slides in it. The addressee must be seen wherever it lies, and nothing else
 * of the letter may be seen from any place: a neighbour must not read what the office writes about.
 *
 * @param rule name and version of the row
 * @param left from the envelope's left edge to the window, as {@code top} from the upper
 * @param uncertain whether the city has still to confirm it
 */
public record LetterWindow(
        String rule,
        int envelopeWidth,
        int envelopeHeight,
        int left,
        int top,
        int width,
        int height,
        boolean uncertain) {

    private static final int SHEET_WIDTH = 210;
    private static final int SHEET_HEIGHT = 297;

    /** A third of a sheet of A4: where it is folded first. */
    public static final int FOLD = SHEET_HEIGHT / 3;

    /** The narrowest and lowest room that an address can be written in. */
    private static final int LEAST_WIDTH = 50;

    private static final int LEAST_HEIGHT = 18;

    /** A part of the sheet. */
    public record Box(int left, int top, int width, int height) {

        public int right() {
            return left + width;
        }

        public int bottom() {
            return top + height;
        }
    }

    /** Refuses an envelope that a folded sheet does not go into, or whose window cannot show an address safely. */
    public LetterWindow {
        if (envelopeWidth < SHEET_WIDTH || envelopeHeight < FOLD) {
            throw new IllegalArgumentException(rule + ": a sheet of A4 folded in three does not go in");
        }
        var always = alwaysSeen(envelopeWidth, envelopeHeight, left, top, width, height);
        if (always.width() < LEAST_WIDTH || always.height() < LEAST_HEIGHT) {
            throw new IllegalArgumentException(rule + ": no room that is seen wherever the sheet lies");
        }
        if (top + height >= FOLD) {
            throw new IllegalArgumentException(rule + ": what stands below the fold would be seen");
        }
    }

    /** The window in force on that day in that city: its own row before the row for any city. */
    public static LetterWindow on(ReferenceTable table, String municipality, LocalDate day) {
        return table.rows().stream()
                .filter(row -> row.given("municipality")
                        .filter(code -> !code.equals(municipality))
                        .isEmpty())
                .filter(row -> !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty())
                .max(Comparator.comparing(row -> row.given("municipality").isPresent()))
                .map(LetterWindow::of)
                .orElseThrow(() -> new IllegalStateException("No envelope window on " + day));
    }

    private static LetterWindow of(ReferenceTable.Row row) {
        return new LetterWindow(
                row.text("rule"),
                row.number("envelope_width"),
                row.number("envelope_height"),
                row.number("left"),
                row.number("top"),
                row.number("width"),
                row.number("height"),
                row.text("uncertain").equals("yes"));
    }

    /** What of the sheet is seen wherever it lies: here the addressee stands. */
    public Box alwaysSeen() {
        return alwaysSeen(envelopeWidth, envelopeHeight, left, top, width, height);
    }

    private static Box alwaysSeen(int envelopeWidth, int envelopeHeight, int left, int top, int width, int height) {
        return new Box(left, top, width - (envelopeWidth - SHEET_WIDTH), height - (envelopeHeight - FOLD));
    }

    /** What of the sheet can be seen from some place: here nothing else stands. */
    public Box everSeen() {
        var slideX = envelopeWidth - SHEET_WIDTH;
        var slideY = envelopeHeight - FOLD;
        var fromX = Math.max(0, left - slideX);
        var fromY = Math.max(0, top - slideY);
        return new Box(fromX, fromY, Math.min(SHEET_WIDTH, left + width) - fromX, top + height - fromY);
    }

    /** Millimetres in points of a page. */
    public static float points(int millimetres) {
        return BigDecimal.valueOf(millimetres)
                .multiply(BigDecimal.valueOf(72))
                .divide(new BigDecimal("25.4"), 3, java.math.RoundingMode.HALF_UP)
                .floatValue();
    }
}
