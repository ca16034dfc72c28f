package jp.hagukumi.audit.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The lines of an export and of an anchor file: cells parted by tabs, the first cell says what the line is. Backslash, tab and
 * line breaks inside a cell are written {@code \\}, {@code \t}, {@code \n}, {@code \r}.
 */
public final class Lines {

    public static final String HEADER = "hagukumi-audit-export\t1";
    /** After it stand rows that no seal covers yet. */
    public static final String UNSEALED = "unsealed";

    public static final String SEAL = "seal";
    public static final String ENTRY = "entry";
    public static final String END = "end";

    private Lines() {}

    public static String of(Seal seal) {
        return SEAL + "\t" + seal.batch() + "\t" + seal.count() + "\t"
                + HexFormat.of().formatHex(seal.previous()) + "\t"
                + HexFormat.of().formatHex(seal.digest()) + "\t" + Chain.time(seal.sealedAt()) + "\t" + seal.keyId()
                + "\t" + Base64.getEncoder().encodeToString(seal.signature());
    }

    public static String of(Entry entry) {
        var line = new StringBuilder(ENTRY).append('\t').append(entry.id());
        for (var field : entry.fields()) {
            line.append('\t').append(escape(field));
        }
        return line.toString();
    }

    /** The last line: a file that was cut off has none. */
    public static String end(long seals, long entries) {
        return END + "\t" + seals + "\t" + entries;
    }

    /** @throws IllegalArgumentException where the line is no seal */
    public static Seal seal(String line) {
        var cells = cells(line);
        if (cells.size() != 8 || !cells.get(0).equals(SEAL)) {
            throw new IllegalArgumentException("Not a seal");
        }
        try {
            return new Seal(
                    Long.parseLong(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    HexFormat.of().parseHex(cells.get(3)),
                    HexFormat.of().parseHex(cells.get(4)),
                    Instant.parse(cells.get(5)),
                    cells.get(6),
                    Base64.getDecoder().decode(cells.get(7)));
        } catch (java.time.DateTimeException noTime) {
            throw new IllegalArgumentException("Not a seal", noTime);
        }
    }

    /** @throws IllegalArgumentException where the line is no entry */
    public static Entry entry(String line) {
        var cells = cells(line);
        if (cells.size() != Entry.FIELDS + 2 || !cells.get(0).equals(ENTRY)) {
            throw new IllegalArgumentException("Not an entry");
        }
        return new Entry(Long.parseLong(cells.get(1)), cells.subList(2, cells.size()));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split("\t", -1)) {
            cells.add(unescape(cell));
        }
        return cells;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        var text = new StringBuilder();
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            i++;
            switch (i < cell.length() ? cell.charAt(i) : ' ') {
                case '\\' -> text.append('\\');
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                default -> throw new IllegalArgumentException("Not an escape");
            }
        }
        return text.toString();
    }
}
