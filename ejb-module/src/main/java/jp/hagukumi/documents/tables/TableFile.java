package jp.hagukumi.documents.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** A table with its headings, to be written in one of the formats. */
public final class TableFile {

    /** Rows of one file, the headings not counted. */
    public static final int MOST_ROWS = 20_000;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String MAKER = "Hagukumi";
    private static final String MAKERS_VERSION = "1.0";

    private final List<String> headings;
    private final List<List<String>> rows;

    /** @throws IllegalArgumentException where a row has another count of cells than the headings, or there are too many */
    public TableFile(List<String> headings, List<List<String>> rows) {
        this.headings = List.copyOf(headings);
        this.rows = rows.stream().map(List::copyOf).toList();
        if (rows.size() > MOST_ROWS || this.rows.stream().anyMatch(row -> row.size() != headings.size())) {
            throw new IllegalArgumentException("no table of at most " + MOST_ROWS + " even rows");
        }
    }

    /**
     * A cell that a character set cannot carry.
     *
     * @param row from 0, the headings not counted
     * @param text the whole cell
     */
    public record Unfit(int row, String heading, String text) {

        /** What stands in cells stays out of logs. */
        @Override
        public String toString() {
            return "Unfit[" + row + ", " + heading + "]";
        }
    }

    /** What this format cannot carry, in the order of the rows; empty where the table fits whole. */
    public List<Unfit> unfit(TableFormat format) {
        var encoder = format.charset().newEncoder();
        var unfit = new ArrayList<Unfit>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < headings.size(); column++) {
                var text = rows.get(row).get(column);
                if (!encoder.canEncode(text)) {
                    unfit.add(new Unfit(row, headings.get(column), text));
                }
            }
        }
        return List.copyOf(unfit);
    }

    /** @throws IllegalStateException where something does not fit: it is asked before */
    public byte[] write(TableFormat format) {
        if (!unfit(format).isEmpty()) {
            throw new IllegalStateException("cells that do not fit into " + format);
        }
        return format == TableFormat.XLSX ? workbook() : csv(format);
    }

    private byte[] csv(TableFormat format) {
        var text = new StringBuilder();
        try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
            file.printRecord(headings);
            for (var row : rows) {
                file.printRecord(row);
            }
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        var out = new ByteArrayOutputStream();
        if (format.charset().equals(StandardCharsets.UTF_8)) {
            out.writeBytes(MARK);
        }
        out.writeBytes(text.toString().getBytes(format.charset()));
        return out.toByteArray();
    }

    private byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, MAKER, MAKERS_VERSION)) {
            var sheet = book.newWorksheet("1");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        return out.toByteArray();
    }
}
