package jp.hagukumi.web.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.web.problem.WebRefusal;
import org.jspecify.annotations.Nullable;

/** Single values: texts, whole numbers, yes or no, identifiers, dates, local times to the minute, words of a closed set. */
final class Values {

    /** Nothing this system keeps lies outside these years. */
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final String TURNS_DIRECTION = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F";

    private Values() {}

    static Node fromQuery(String value, Class<?> type) {
        if (isWhole(type)) {
            return WHOLE.matcher(value).matches() ? new Node.Digits(value) : new Node.Words(value);
        }
        if (isTruth(type) && (value.equals("true") || value.equals("false"))) {
            return new Node.Truth(value.equals("true"));
        }
        return new Node.Words(value);
    }

    static @Nullable Object read(Node node, Shape.Part part, String path, List<Finding> findings) {
        var type = part.type();
        if (isWhole(type)) {
            return whole(node, part, path, findings);
        }
        if (isTruth(type)) {
            return node instanceof Node.Truth truth ? (Object) truth.value() : wrongType(findings, path, "boolean");
        }
        if (!(node instanceof Node.Words words)) {
            return wrongType(findings, path, "string");
        }
        if (type == String.class) {
            return text(words.text(), part, path, findings);
        }
        if (type == UUID.class) {
            return IDENTIFIER.matcher(words.text()).matches()
                    ? UUID.fromString(words.text())
                    : wrongType(findings, path, "uuid");
        }
        if (type == LocalDate.class || type == LocalDateTime.class) {
            return moment(words.text(), type == LocalDate.class, path, findings);
        }
        return chosen(words.text(), type, path, findings);
    }

    static @Nullable Object wrongType(List<Finding> findings, String path, String expected) {
        findings.add(new Finding(path, WebRefusal.WRONG_TYPE, Map.of("expected", expected)));
        return null;
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static @Nullable Object whole(Node node, Shape.Part part, String path, List<Finding> findings) {
        if (!(node instanceof Node.Digits digits)
                || !WHOLE.matcher(digits.text()).matches()) {
            return wrongType(findings, path, "integer");
        }
        var value = Long.parseLong(digits.text());
        var bounds = part.whole().orElseThrow(() -> new IllegalStateException("No @Whole on " + path));
        if (value < bounds.min() || value > bounds.max()) {
            findings.add(RecordReader.outOfBounds(path, bounds.min(), bounds.max()));
            return null;
        }
        if (part.type() == int.class || part.type() == Integer.class) {
            return Math.toIntExact(value);
        }
        return value;
    }

    private static @Nullable Object text(String value, Shape.Part part, String path, List<Finding> findings) {
        var bounds = part.text().orElseThrow(() -> new IllegalStateException("No @Text on " + path));
        var length = value.codePointCount(0, value.length());
        if (length < bounds.min() || length > bounds.max()) {
            findings.add(new Finding(
                    path,
                    WebRefusal.WRONG_LENGTH,
                    Map.of("min", String.valueOf(bounds.min()), "max", String.valueOf(bounds.max()))));
            return null;
        }
        if (value.codePoints().anyMatch(point -> forbidden(point, bounds.lines()))) {
            findings.add(Finding.at(path, WebRefusal.FORBIDDEN_CHARACTER));
            return null;
        }
        if (bounds.min() > 0 && value.isBlank()) {
            findings.add(Finding.at(path, WebRefusal.MISSING));
            return null;
        }
        if (!bounds.pattern().isEmpty() && !value.matches(bounds.pattern())) {
            findings.add(Finding.at(path, WebRefusal.WRONG_PATTERN));
            return null;
        }
        return value;
    }

    private static boolean forbidden(int point, boolean lines) {
        if (lines && (point == '\n' || point == '\r' || point == '\t')) {
            return false;
        }
        return Character.isISOControl(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || TURNS_DIRECTION.indexOf(point) >= 0;
    }

    private static @Nullable Object moment(String value, boolean day, String path, List<Finding> findings) {
        try {
            var time = day ? LocalDate.parse(value, DAY).atStartOfDay() : LocalDateTime.parse(value, MINUTE);
            if (time.toLocalDate().isBefore(FIRST_DAY) || time.toLocalDate().isAfter(LAST_DAY)) {
                findings.add(new Finding(
                        path,
                        KernelRefusal.OUT_OF_BOUNDS,
                        Map.of("min", FIRST_DAY.toString(), "max", LAST_DAY.toString())));
                return null;
            }
            return day ? (Object) time.toLocalDate() : time;
        } catch (DateTimeParseException notOne) {
            findings.add(Finding.at(path, WebRefusal.NOT_A_DATE));
            return null;
        }
    }

    private static @Nullable Object chosen(String value, Class<?> type, String path, List<Finding> findings) {
        if (!type.isEnum()) {
            throw new IllegalStateException("Nothing reads a " + type.getName() + " at " + path);
        }
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value)) {
                return constant;
            }
        }
        findings.add(new Finding(
                path,
                WebRefusal.NOT_ONE_OF,
                Map.of(
                        "allowed",
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", ")))));
        return null;
    }
}
