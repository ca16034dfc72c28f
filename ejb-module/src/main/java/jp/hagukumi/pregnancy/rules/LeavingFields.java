package jp.hagukumi.pregnancy.rules;

import java.util.List;
import java.util.Map;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Which facts may stand in which message to the public medical hub: {@code pregnancy/pmh-fields.csv}, and nothing else. */
public final class LeavingFields {

    private final List<Field> fields;

    private LeavingFields(List<Field> fields) {
        this.fields = fields;
    }

    /** @param type {@code text}, {@code date}, {@code number}, {@code flag} or {@code codes} */
    public record Field(String kind, String path, String type) {}

    public static LeavingFields published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/pmh-fields.csv"));
    }

    public static LeavingFields of(ReferenceTable table) {
        return new LeavingFields(table.rows().stream()
                .map(row -> new Field(row.text("kind"), row.text("path"), row.text("type")))
                .toList());
    }

    /** What is known and may leave in a message of that kind, in the list's order. What the list does not name stays here. */
    public List<Map.Entry<Field, String>> leaving(String kind, Map<String, String> known) {
        return fields.stream()
                .filter(field -> field.kind().equals(kind))
                .filter(field -> known.containsKey(field.path()))
                .map(field -> Map.entry(field, known.get(field.path())))
                .toList();
    }

    /** The paths that a message of that kind may have. */
    public List<String> paths(String kind) {
        return fields.stream()
                .filter(field -> field.kind().equals(kind))
                .map(Field::path)
                .toList();
    }
}
