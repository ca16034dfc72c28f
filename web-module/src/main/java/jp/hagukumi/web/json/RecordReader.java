package jp.hagukumi.web.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.problem.WebRefusal;
import org.jspecify.annotations.Nullable;

/** Reads a record from JSON or from a query, and tells everything that is wrong with it at once. */
public final class RecordReader {

    private static final int MOST_FINDINGS = 100;

    private final List<Finding> findings = new ArrayList<>();

    private RecordReader() {}

    /** Refused with all findings. */
    public static <T> T fromJson(byte[] body, Class<T> type) {
        return new RecordReader().whole(StrictJson.parse(body), type);
    }

    /** Refused with all findings; names that the record does not know are among them. */
    public static <T> T fromQuery(Map<String, List<String>> parameters, Class<T> type) {
        var reader = new RecordReader();
        return reader.whole(reader.fields(parameters, Shape.of(type)), type);
    }

    private <T> T whole(Node node, Class<T> type) {
        var value = record(node, type, "");
        if (!findings.isEmpty()) {
            throw Refusal.of(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
        }
        return type.cast(Objects.requireNonNull(value));
    }

    private Node.Fields fields(Map<String, List<String>> parameters, Shape shape) {
        Map<String, Node> members = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            var part = shape.parts().get(name);
            if (part != null && part.list()) {
                members.put(
                        name,
                        new Node.Items(values.stream()
                                .map(value -> Values.fromQuery(value, part.type()))
                                .toList()));
            } else if (values.size() > 1) {
                findings.add(Finding.at(Paths.safe(name), WebRefusal.REPEATED_KEY));
            } else {
                var value = values.get(0);
                members.put(name, part == null ? new Node.Words(value) : Values.fromQuery(value, part.type()));
            }
        });
        return new Node.Fields(members);
    }

    private @Nullable Object record(Node node, Class<?> type, String path) {
        if (!(node instanceof Node.Fields fields)) {
            return Values.wrongType(findings, path, "object");
        }
        var shape = Shape.of(type);
        for (var name : fields.members().keySet()) {
            if (!shape.parts().containsKey(name)) {
                findings.add(Finding.at(Paths.below(path, Paths.safe(name)), WebRefusal.UNKNOWN_FIELD));
            }
        }
        var before = findings.size();
        var values = new ArrayList<@Nullable Object>();
        shape.parts().forEach((name, part) -> {
            var member =
                    Optional.ofNullable(fields.members().get(name)).filter(found -> !(found instanceof Node.Nothing));
            values.add(component(member, part, Paths.below(path, name)));
        });
        return findings.size() > before ? null : shape.made(values.toArray());
    }

    private @Nullable Object component(Optional<Node> member, Shape.Part part, String path) {
        if (member.isEmpty()) {
            return absent(part, path);
        }
        var value = part.list() ? list(member.get(), part, path) : single(member.get(), part, path);
        return part.optional() ? Optional.ofNullable(value) : value;
    }

    private @Nullable Object absent(Shape.Part part, String path) {
        if (part.optional()) {
            return Optional.empty();
        }
        if (part.list() && part.many().map(Many::min).orElse(0) == 0) {
            return List.of();
        }
        findings.add(Finding.at(path, WebRefusal.MISSING));
        return null;
    }

    private @Nullable Object list(Node node, Shape.Part part, String path) {
        if (!(node instanceof Node.Items items)) {
            return Values.wrongType(findings, path, "array");
        }
        var min = part.many().map(Many::min).orElse(0);
        var max = part.many().map(Many::max).orElse(0);
        var count = items.items().size();
        if (count < min || count > max) {
            findings.add(new Finding(
                    path, WebRefusal.WRONG_COUNT, Map.of("min", String.valueOf(min), "max", String.valueOf(max))));
            return null;
        }
        List<Object> read = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            var value = single(items.items().get(i), part, Paths.below(path, i));
            if (value != null) {
                read.add(value);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Object single(Node node, Shape.Part part, String path) {
        return part.type().isRecord() ? record(node, part.type(), path) : Values.read(node, part, path, findings);
    }

    /** For a path's or header's text that must be a whole number. */
    static Finding outOfBounds(String path, long min, long max) {
        return new Finding(
                path, KernelRefusal.OUT_OF_BOUNDS, Map.of("min", String.valueOf(min), "max", String.valueOf(max)));
    }
}
