package jp.hagukumi.web.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a view record as JSON. What is empty is left out. Local times are written to the minute, instants in UTC. Every
 * character outside ASCII is written as it is.
 */
public final class RecordWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final StringBuilder out = new StringBuilder(512);

    private RecordWriter() {}

    public static String toJson(Record view) {
        var writer = new RecordWriter();
        writer.record(view);
        return writer.out.toString();
    }

    private void record(Record view) {
        out.append('{');
        var first = true;
        for (var accessor : accessors(view.getClass())) {
            var value = valueOf(accessor, view);
            if (value instanceof Optional<?> maybe) {
                if (maybe.isEmpty()) {
                    continue;
                }
                value = maybe.get();
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            quoted(accessor.getName());
            out.append(':');
            value(value);
        }
        out.append('}');
    }

    private void value(Object value) {
        if (value instanceof String text) {
            quoted(text);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Record nested) {
            record(nested);
        } else if (value instanceof Iterable<?> many) {
            list(many);
        } else if (value instanceof LocalDateTime minute) {
            quoted(MINUTE.format(minute));
        } else if (value instanceof Enum<?> constant) {
            quoted(constant.name());
        } else if (value instanceof UUID || value instanceof LocalDate || value instanceof Instant) {
            quoted(value.toString());
        } else {
            throw new IllegalStateException(
                    "Nothing writes a " + value.getClass().getName());
        }
    }

    private void list(Iterable<?> many) {
        out.append('[');
        var first = true;
        for (var item : many) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(item);
        }
        out.append(']');
    }

    private void quoted(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var next = text.charAt(i);
            switch (next) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (next < ' ' || next == '\u2028' || next == '\u2029') {
                        out.append(String.format("\\u%04x", (int) next));
                    } else {
                        out.append(next);
                    }
                }
            }
        }
        out.append('"');
    }

    private static List<Method> accessors(Class<?> type) {
        return ACCESSORS.computeIfAbsent(type, found -> {
            var accessors = Arrays.stream(found.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        });
    }

    private static Object valueOf(Method accessor, Record view) {
        try {
            return accessor.invoke(view);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
