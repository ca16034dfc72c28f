package jp.hagukumi.kernel.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who may do what, as data: {@code /jp/hagukumi/access-table.csv}. What has no row is denied. */
public final class AccessTable {

    private static final String FILE = "/jp/hagukumi/access-table.csv";

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** On which condition a role may do an action. */
    public enum Condition {
        /** Whatever it belongs to. */
        CITY,
        /** It belongs to a ward for which the role is held. */
        OWN_WARD,
        /** It came from the actor's institution. */
        OWN_INSTITUTION,
        /** The actor is of its family. */
        OWN_FAMILY
    }

    /** One line of the table. */
    public record Row(String action, Role role, Condition condition, String reason) {}

    public static AccessTable load() {
        var in = Objects.requireNonNull(AccessTable.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<Row>();
            for (var line :
                    reader.lines().skip(1).filter(text -> !text.isBlank()).toList()) {
                var cells = line.split(",", 4);
                if (cells.length != 4) {
                    throw new IllegalStateException(FILE + ": not four cells: " + line);
                }
                rows.add(new Row(cells[0], Role.valueOf(cells[1]), Condition.valueOf(cells[2]), cells[3]));
            }
            return new AccessTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    List<Row> rowsFor(Action action) {
        return rows.stream().filter(row -> row.action().equals(action.code())).toList();
    }
}
