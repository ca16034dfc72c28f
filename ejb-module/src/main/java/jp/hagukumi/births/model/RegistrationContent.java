package jp.hagukumi.births.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.hagukumi.births.rules.RegistrationField;

/**
 * What stands in a registration's fields, each exactly as it was written; a draft has what is known so far. Unchangeable: a change
 * makes another.
 */
public final class RegistrationContent {

    /** Nothing is filled in. */
    public static final RegistrationContent EMPTY = new RegistrationContent(Map.of());

    private final Map<RegistrationField, String> values;

    private RegistrationContent(Map<RegistrationField, String> values) {
        this.values = values.isEmpty() ? new EnumMap<>(RegistrationField.class) : new EnumMap<>(values);
    }

    public static RegistrationContent of(Map<RegistrationField, String> values) {
        return new RegistrationContent(values);
    }

    public Optional<String> text(RegistrationField field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<LocalDate> date(RegistrationField field) {
        return text(field).map(LocalDate::parse);
    }

    public Optional<LocalDateTime> minute(RegistrationField field) {
        return text(field).map(LocalDateTime::parse);
    }

    public boolean flag(RegistrationField field) {
        return text(field).filter("true"::equals).isPresent();
    }

    public Map<RegistrationField, String> values() {
        return new EnumMap<>(values);
    }

    /** The same with these changed; an empty one is taken out. */
    public RegistrationContent with(Map<RegistrationField, Optional<String>> changes) {
        var changed = values();
        changes.forEach((field, value) ->
                value.ifPresentOrElse(words -> changed.put(field, words), () -> changed.remove(field)));
        return new RegistrationContent(changed);
    }

    /** Only the fields that fit. */
    public RegistrationContent only(Predicate<RegistrationField> fits) {
        var kept = values();
        kept.keySet().removeIf(fits.negate());
        return new RegistrationContent(kept);
    }

    /**
     * What is signed: a line that names form and registration, then each field in the order of the form as its path, the length of
     * its value in UTF-8 bytes and the value. No two contents have the same form.
     */
    public byte[] canonical(String registration) {
        var form = new StringBuilder("urn:hagukumi:birth-registration:v1 ")
                .append(registration)
                .append('\n');
        values.forEach((field, value) -> form.append(field.path())
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(' ')
                .append(value)
                .append('\n'));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical form. */
    public byte[] digest(String registration) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical(registration));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistrationContent content && values.equals(content.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "RegistrationContent[…]";
    }
}
