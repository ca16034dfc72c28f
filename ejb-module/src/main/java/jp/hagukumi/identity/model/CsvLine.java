package jp.hagukumi.identity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of comma-separated values (RFC 4180, without line breaks inside a value). */
public final class CsvLine {

    private CsvLine() {}

    /** Empty where a quote is left open or stands in the middle of a value. */
    public static Optional<List<String>> read(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var afterQuote = false;
        for (var at = 0; at < line.length(); at++) {
            var sign = line.charAt(at);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    cell.append(sign);
                    at++;
                } else {
                    quoted = false;
                    afterQuote = true;
                }
            } else if (sign == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                afterQuote = false;
            } else if (sign == '"' && cell.length() == 0 && !afterQuote) {
                quoted = true;
            } else if (sign == '"' || afterQuote) {
                return Optional.empty();
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return quoted ? Optional.empty() : Optional.of(cells);
    }

    /** Quotes only what needs it, so that the same values always make the same line. */
    public static String write(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
