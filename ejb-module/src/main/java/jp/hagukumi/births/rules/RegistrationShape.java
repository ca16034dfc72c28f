package jp.hagukumi.births.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.kernel.text.PersonName;
import jp.hagukumi.kernel.text.TextBounds;

/** Whether a value can stand in its field at all, finished or not: its length, its characters, its shape. */
public final class RegistrationShape {

    private RegistrationShape() {}

    /** What keeps a value out. */
    public enum Flaw {
        LENGTH,
        CHARACTERS,
        SHAPE
    }

    public static Optional<Flaw> flawOf(RegistrationField field, String value) {
        if (value.isBlank() || value.codePointCount(0, value.length()) > field.most()) {
            return Optional.of(Flaw.LENGTH);
        }
        var lines = field.shape() == RegistrationField.Shape.LINES;
        var bounds = lines ? TextBounds.lines(1, field.most()) : TextBounds.line(1, field.most());
        var named = field.shape() == RegistrationField.Shape.NAME && field.most() <= 50;
        if (bounds.flawOf(value).isPresent()
                || (named && PersonName.flawOf(value).isPresent())) {
            return Optional.of(Flaw.CHARACTERS);
        }
        return fits(field, value) ? Optional.empty() : Optional.of(Flaw.SHAPE);
    }

    private static boolean fits(RegistrationField field, String value) {
        if (!field.shape().fits(value)) {
            return false;
        }
        return switch (field.shape()) {
            case WORD -> field.words().contains(value);
            case DATE -> isRead(() -> LocalDate.parse(value));
            case MINUTE -> isRead(() -> LocalDateTime.parse(value));
            default -> true;
        };
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
