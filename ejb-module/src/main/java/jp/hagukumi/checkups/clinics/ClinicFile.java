package jp.hagukumi.checkups.clinics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * A clinic's file of results: comma-separated, headings first, in any order, one line a result. UTF-8 where its bytes are that (a byte
 * order mark is skipped), else Windows-31J where they are that, else no text.
 *
 * @param lines those with something in them
 */
record ClinicFile(List<Line> lines) {

    /** Bytes of a file. */
    static final int MOST_BYTES = 1_048_576;

    /** Lines of a file, the headings not counted. */
    static final int MOST_LINES = 1_000;

    ClinicFile {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number in the file, the headings are 1
     * @param cells empty where the line has another count of cells than the headings
     */
    record Line(int number, Optional<Map<ClinicColumn, String>> cells) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    private record Row(int number, List<String> cells) {}

    /**
     * @throws Refusal for the whole file: {@link KernelRefusal#TOO_LARGE}, {@link ClinicRefusal#FILE_IS_NO_TEXT} and those after it
     */
    static ClinicFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Refusal.at("file", KernelRefusal.TOO_LARGE);
        }
        var rows = rows(text(content));
        if (rows.size() < 2) {
            throw Refusal.at("file", ClinicRefusal.FILE_EMPTY);
        }
        if (rows.size() > MOST_LINES + 1) {
            throw Refusal.at("file", ClinicRefusal.TOO_MANY_LINES).with("most", MOST_LINES);
        }
        var headings = headings(rows.get(0).cells());
        return new ClinicFile(rows.subList(1, rows.size()).stream()
                .map(row -> new Line(row.number(), cells(headings, row.cells())))
                .toList());
    }

    private static String text(byte[] content) {
        var text = decoded(content, StandardCharsets.UTF_8)
                .or(() -> decoded(content, Charset.forName("windows-31j")))
                .orElseThrow(() -> Refusal.at("file", ClinicRefusal.FILE_IS_NO_TEXT));
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')) {
            throw Refusal.at("file", ClinicRefusal.FILE_IS_NO_TEXT);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A new decoder reports what is malformed; it does not replace it. */
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static List<ClinicColumn> headings(List<String> cells) {
        var columns = new ArrayList<ClinicColumn>();
        for (var at = 0; at < cells.size(); at++) {
            var place = at + 1;
            columns.add(ClinicColumn.ofHeading(cells.get(at).strip())
                    .filter(found -> !columns.contains(found))
                    .orElseThrow(() ->
                            Refusal.at("file", ClinicRefusal.HEADING_UNKNOWN).with("place", place)));
        }
        Stream.of(ClinicColumn.values())
                .filter(column -> column.isNeeded() && !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw Refusal.at("file", ClinicRefusal.HEADING_MISSING).with("heading", missing.heading());
                });
        return columns;
    }

    private static Optional<Map<ClinicColumn, String>> cells(List<ClinicColumn> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            return Optional.empty();
        }
        var read = new EnumMap<ClinicColumn, String>(ClinicColumn.class);
        for (var at = 0; at < cells.size(); at++) {
            read.put(headings.get(at), cells.get(at).strip());
        }
        return Optional.of(read);
    }

    /** RFC 4180: a cell in quotes may hold commas, line ends, and a quote written twice. */
    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var line = 1;
        var began = 1;
        for (var at = 0; at < text.length() && rows.size() <= MOST_LINES + 1; at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(letter);
                at++;
            } else if (letter == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(take(cell));
            } else if (letter == '\n' && !quoted) {
                line++;
                end(rows, cells, cell, began);
                began = line;
            } else if (letter != '\r') {
                line += letter == '\n' ? 1 : 0;
                cell.append(letter);
            }
        }
        if (quoted) {
            throw Refusal.at("file", ClinicRefusal.QUOTE_NOT_CLOSED).with("line", began);
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
