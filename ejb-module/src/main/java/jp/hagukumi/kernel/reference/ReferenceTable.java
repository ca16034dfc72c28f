package jp.hagukumi.kernel.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of the application's own resources: UTF-8, comments with {@code #} before the heading, comma-separated, no
 * quoting. A field therefore never holds a comma; such data belongs in another format.
 *
 * @param provenance the comment lines: source, licence, what made it
 * @param columns the heading
 * @param rows the rows in the order of the file
 */
public record ReferenceTable(List<String> provenance, List<String> columns, List<Row> rows) {

    /** Keeps its own copies. */
    public ReferenceTable {
        provenance = List.copyOf(provenance);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table from the class path.
     *
     * @param resource absolute name, such as {@code /jp/hagukumi/reference/municipalities.csv}
     * @throws IllegalStateException if the table is missing, has no provenance, or a row has another number of fields
     *     than the heading: the build is broken then, not the input
     */
    public static ReferenceTable read(String resource) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("reference table missing: " + resource);
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reference table unreadable: " + resource, unreadable);
        }
    }

    /** Reads a table from text; {@code resource} names it in messages. */
    public static ReferenceTable parse(String resource, String text) {
        List<String> provenance = new ArrayList<>();
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (columns.isEmpty() && line.startsWith("#")) {
                provenance.add(line.substring(1).strip());
            } else if (columns.isEmpty()) {
                columns = List.of(line.split(",", -1));
            } else {
                List<String> fields = List.of(line.split(",", -1));
                if (fields.size() != columns.size()) {
                    throw new IllegalStateException(resource + ": " + fields.size() + " fields in: " + line);
                }
                rows.add(new Row(columns, fields));
            }
        }
        if (provenance.isEmpty() || columns.isEmpty()) {
            throw new IllegalStateException(resource + ": no provenance or no heading");
        }
        return new ReferenceTable(provenance, columns, rows);
    }

    /**
     * One row, asked by column name.
     *
     * @param columns the heading of its table
     * @param fields its fields, as many as columns
     */
    public record Row(List<String> columns, List<String> fields) {

        /** The field as written; may be empty. */
        public String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException("no column " + column + " in " + columns);
            }
            return fields.get(at);
        }

        /** The field, or nothing if it is empty. */
        public Optional<String> given(String column) {
            return Optional.of(text(column)).filter(field -> !field.isEmpty());
        }

        /** A whole number. */
        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        /** A date written as 2026-11-22. */
        public LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        /** A code point written as U+9AD9. */
        public int codePoint(String column) {
            return Integer.parseInt(text(column).substring("U+".length()), 16);
        }
    }
}
