package jp.hagukumi.pregnancy.results;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * A file of results, as a clinic hands it over: comma-separated, one line a result, headings first, in any order. It is UTF-8 where
 * its bytes are UTF-8 (a byte order mark is skipped), else Windows-31J where they are that, else no text.
 *
 * @param lines those with something in them, with their number in the file
 */
public record ResultFile(List<Line> lines) {

    /** Bytes of a file. */
    public static final int MOST_BYTES = 1_048_576;

    /** Lines of a file, the headings not counted. */
    public static final int MOST_LINES = 1_000;

    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final Set<ResultColumn> NEEDED = EnumSet.of(
            ResultColumn.INSTITUTION,
            ResultColumn.NUMBER,
            ResultColumn.VERSION,
            ResultColumn.OCCASION,
            ResultColumn.ON,
            ResultColumn.FACILITY,
            ResultColumn.CONTRACTED);

    public ResultFile {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number in the file, the headings are 1
     * @param cells empty where the line has another count of cells than the headings
     */
    public record Line(int number, Optional<Map<ResultColumn, String>> cells) {

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /**
     * @throws Refusal for the whole file: {@link KernelRefusal#TOO_LARGE}, {@link ResultRefusal#FILE_IS_NO_TEXT}, {@link
     *     ResultRefusal#FILE_EMPTY}, {@link ResultRefusal#HEADING_UNKNOWN}, {@link ResultRefusal#HEADING_MISSING}, {@link
     *     ResultRefusal#TOO_MANY_LINES}, {@link ResultRefusal#QUOTE_NOT_CLOSED}
     */
    public static ResultFile read(KeptBytes content) {
        if (content.length() > MOST_BYTES) {
            throw Refusal.at("file", KernelRefusal.TOO_LARGE);
        }
        var rows = rows(text(content.toArray()));
        if (rows.size() < 2) {
            throw Refusal.at("file", ResultRefusal.FILE_EMPTY);
        }
        if (rows.size() > MOST_LINES + 1) {
            throw Refusal.at("file", ResultRefusal.TOO_MANY_LINES).with("most", MOST_LINES);
        }
        var headings = headings(rows.get(0).cells());
        return new ResultFile(rows.subList(1, rows.size()).stream()
                .map(row -> new Line(row.number(), cells(headings, row.cells())))
                .toList());
    }

    private record Row(int number, List<String> cells) {}

    private static String text(byte[] content) {
        var skipped = content.length > 2
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        var bytes = ByteBuffer.wrap(content, skipped, content.length - skipped);
        var text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, WINDOWS))
                .orElseThrow(() -> Refusal.at("file", ResultRefusal.FILE_IS_NO_TEXT));
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')) {
            throw Refusal.at("file", ResultRefusal.FILE_IS_NO_TEXT);
        }
        return text;
    }

    /** A new decoder reports what is malformed; it does not replace it. */
    private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes.duplicate()).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static List<ResultColumn> headings(List<String> cells) {
        var columns = new ArrayList<ResultColumn>();
        for (var at = 0; at < cells.size(); at++) {
            var place = at + 1;
            var column = ResultColumn.ofHeading(cells.get(at).strip())
                    .filter(found -> !columns.contains(found))
                    .orElseThrow(() ->
                            Refusal.at("file", ResultRefusal.HEADING_UNKNOWN).with("place", place));
            columns.add(column);
        }
        NEEDED.stream().filter(column -> !columns.contains(column)).findFirst().ifPresent(missing -> {
            throw Refusal.at("file", ResultRefusal.HEADING_MISSING).with("heading", missing.heading());
        });
        return columns;
    }

    private static Optional<Map<ResultColumn, String>> cells(List<ResultColumn> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            return Optional.empty();
        }
        var read = new EnumMap<ResultColumn, String>(ResultColumn.class);
        for (var at = 0; at < cells.size(); at++) {
            read.put(headings.get(at), cells.get(at).strip());
        }
        return Optional.of(read);
    }

    /** RFC 4180: a cell in quotes may hold commas and line ends, and a quote written twice. Lines with nothing in them are skipped. */
    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var line = 1;
        var began = 1;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(letter);
                at++;
            } else if (letter == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(take(cell));
            } else if (letter == '\n') {
                line++;
                if (quoted) {
                    cell.append(letter);
                } else {
                    end(rows, cells, cell, began);
                    began = line;
                }
            } else if (letter != '\r') {
                cell.append(letter);
            }
            if (rows.size() > MOST_LINES + 1) {
                return rows;
            }
        }
        if (quoted) {
            throw Refusal.at("file", ResultRefusal.QUOTE_NOT_CLOSED).with("line", began);
        }
        end(rows, cells, cell, began);
        return rows;
    }

    private static void end(List<Row> rows, List<String> cells, StringBuilder cell, int line) {
        cells.add(take(cell));
        if (cells.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(new Row(line, List.copyOf(cells)));
        }
        cells.clear();
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
