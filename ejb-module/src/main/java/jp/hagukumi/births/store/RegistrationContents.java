package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.rules.RegistrationField;
import org.jdbi.v3.core.Jdbi;

/** What stands in the fields of each version of a registration, and where it came from. A field's column has its name. */
@ApplicationScoped
public class RegistrationContents {

    private static final String COLUMNS = Stream.of(RegistrationField.values())
            .map(RegistrationContents::column)
            .collect(Collectors.joining(", "));
    private static final String VALUES = Stream.of(RegistrationField.values())
            .map(RegistrationContents::value)
            .collect(Collectors.joining(", "));

    @Inject
    Jdbi jdbi;

    /** Keeps a version; it is never changed. */
    public void keep(RegistrationId registration, int version, RegistrationContent content, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate(
                    "insert into births.registration_content (registration, version, written_by, written_at, "
                            + COLUMNS
                            + ") values (:registration, :version, :by, :at, "
                            + VALUES
                            + ")");
            insert.bind("registration", registration.value())
                    .bind("version", version)
                    .bind("by", by)
                    .bind("at", at);
            for (var field : RegistrationField.values()) {
                insert.bind(column(field), content.text(field).orElse(null));
            }
            insert.execute();
        });
    }

    public Optional<RegistrationContent> find(RegistrationId registration, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.registration_content where registration = :id and version = :version")
                .bind("id", registration.value())
                .bind("version", version)
                .map((row, context) -> content(row))
                .findOne());
    }

    /** From which version on these fields have another source. */
    public void keepSources(
            RegistrationId registration, int version, Collection<RegistrationField> fields, ValueSource source) {
        jdbi.useHandle(handle -> {
            for (var field : fields) {
                handle.createUpdate("""
                                insert into births.registration_source (registration, version, field, source)
                                values (:id, :version, :field, :source)
                                """)
                        .bind("id", registration.value())
                        .bind("version", version)
                        .bind("field", field.path())
                        .bind("source", source.name())
                        .execute();
            }
        });
    }

    /** Where each value in force came from. */
    public Map<RegistrationField, ValueSource> sources(RegistrationId registration) {
        var sources = new EnumMap<RegistrationField, ValueSource>(RegistrationField.class);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select field, source from births.registration_source where registration = :id order by version
                        """)
                .bind("id", registration.value())
                .map((row, context) ->
                        RegistrationField.of(row.getString("field")).map(field -> sources.put(field, source(row))))
                .list());
        return sources;
    }

    private static ValueSource source(ResultSet row) {
        try {
            return ValueSource.valueOf(row.getString("source"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static RegistrationContent content(ResultSet row) throws SQLException {
        var values = new EnumMap<RegistrationField, String>(RegistrationField.class);
        for (var field : RegistrationField.values()) {
            var kept = row.getObject(column(field));
            if (kept != null) {
                values.put(field, kept.toString());
            }
        }
        return RegistrationContent.of(values);
    }

    private static String column(RegistrationField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String value(RegistrationField field) {
        var type = switch (field.shape()) {
            case FLAG -> "boolean";
            case NUMBER -> "int";
            case DATE -> "date";
            default -> "text";
        };
        return "cast(:" + column(field) + " as " + type + ")";
    }
}
