package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import org.jdbi.v3.core.Jdbi;

/** Support measures (支援措置): who is protected, from whom, until when, and what is hidden. */
@ApplicationScoped
public class SupportMeasureRows {

    private static final String IN_FORCE = """
            join identity.support_measure_protected s on s.measure = m.id and s.in_use and s.person = :subject
            where :on between m.valid_from and least(m.valid_to, coalesce(m.ended_on, m.valid_to))
            """;

    private static final String FROM = """
            from identity.support_measure m
            join identity.support_measure_from f on f.measure = m.id and f.in_use
            join identity.person v on v.resident_number = f.resident_number
            """;

    @Inject
    Jdbi jdbi;

    public Set<ProtectedField> hiddenFrom(PersonId viewer, PersonId subject, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct unnest(m.hidden) as field " + FROM + IN_FORCE + " and v.id = :viewer")
                .bind("viewer", viewer.value())
                .bind("subject", subject.value())
                .bind("on", on)
                .map((row, context) -> ProtectedField.valueOf(row.getString("field")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtectedField.class))));
    }

    /** Persons who may not see the subject's things at all. */
    public Set<UUID> shutOutFrom(PersonId subject, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("select v.id " + FROM + IN_FORCE + " and m.shuts_out")
                .bind("subject", subject.value())
                .bind("on", on)
                .map((row, context) -> row.getObject("id", UUID.class))
                .collect(Collectors.toSet()));
    }

    public boolean protects(PersonId subject, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from identity.support_measure m " + IN_FORCE + ")")
                .bind("subject", subject.value())
                .bind("on", on)
                .mapTo(Boolean.class)
                .one());
    }

    public Set<PersonId> protectedAmong(Collection<PersonId> asked, LocalDate on) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct s.person from identity.support_measure m
                        join identity.support_measure_protected s on s.measure = m.id and s.in_use
                        where s.person = any(:asked)
                          and :on between m.valid_from and least(m.valid_to, coalesce(m.ended_on, m.valid_to))
                        """)
                .bindArray(
                        "asked", UUID.class, asked.stream().map(PersonId::value).toList())
                .bind("on", on)
                .map((row, context) -> new PersonId(row.getObject("person", UUID.class)))
                .collect(Collectors.toSet()));
    }

    /** What is hidden of the subject from anybody at all: the warning for staff. */
    public Set<ProtectedField> hiddenOf(PersonId subject, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct unnest(m.hidden) as field from identity.support_measure m " + IN_FORCE)
                .bind("subject", subject.value())
                .bind("on", on)
                .map((row, context) -> ProtectedField.valueOf(row.getString("field")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtectedField.class))));
    }
}
