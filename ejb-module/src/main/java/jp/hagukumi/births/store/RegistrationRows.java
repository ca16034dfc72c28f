package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Registrations of birth; what filing settled is written once. */
@ApplicationScoped
public class RegistrationRows {

    private static final String OPEN = " state not in ('DISCARDED', 'WITHDRAWN', 'REFUSED', 'SENT_ON')";

    @Inject
    Jdbi jdbi;

    public void write(StoredRegistration registration) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration
                            (id, child, mother, certificate, channel, ward, state, version, born_on, due_on, deadline_rule,
                             opened_by, opened_at)
                        values
                            (:id, :child, :mother, :certificate, :channel, :ward, :state, :version, :bornOn, :dueOn, :rule,
                             :openedBy, :openedAt)
                        """)
                .bind("id", registration.id().value())
                .bind("child", registration.child().value())
                .bind("mother", registration.mother().map(PersonId::value).orElse(null))
                .bind(
                        "certificate",
                        registration.certificate().map(CertificateId::value).orElse(null))
                .bind("channel", registration.channel())
                .bind("ward", registration.ward())
                .bind("state", registration.state().name())
                .bind("version", registration.version())
                .bind("bornOn", registration.bornOn())
                .bind("dueOn", registration.dueOn())
                .bind("rule", registration.deadlineRule())
                .bind("openedBy", registration.openedBy())
                .bind("openedAt", registration.openedAt())
                .execute());
    }

    /** The one that is not over, of that child. */
    public Optional<StoredRegistration> open(PersonId child) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from births.registration where child = :child and" + OPEN)
                        .bind("child", child.value())
                        .map((row, context) -> registration(row))
                        .findOne());
    }

    /** The newest of that child, over or not; given-up drafts are left out. */
    public Optional<StoredRegistration> newest(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.registration where child = :child and state <> 'DISCARDED'
                        order by opened_at desc, id desc limit 1
                        """)
                .bind("child", child.value())
                .map((row, context) -> registration(row))
                .findOne());
    }

    /** The newest of another child of the same mother born within a day: one delivery. */
    public Optional<StoredRegistration> ofTwin(PersonId mother, PersonId child, LocalDate bornOn) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.registration
                        where mother = :mother and child <> :child and state <> 'DISCARDED'
                          and born_on between cast(:bornOn as date) - 1 and cast(:bornOn as date) + 1
                        order by opened_at desc, id desc limit 1
                        """)
                .bind("mother", mother.value())
                .bind("child", child.value())
                .bind("bornOn", bornOn)
                .map((row, context) -> registration(row))
                .findOne());
    }

    /** Drafts of the other children of one delivery. */
    public List<StoredRegistration> draftsOfTwins(PersonId mother, PersonId child, LocalDate bornOn) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.registration
                        where mother = :mother and child <> :child and state = 'DRAFT'
                          and born_on between cast(:bornOn as date) - 1 and cast(:bornOn as date) + 1
                        """)
                .bind("mother", mother.value())
                .bind("child", child.value())
                .bind("bornOn", bornOn)
                .map((row, context) -> registration(row))
                .list());
    }

    /** Those of several children that were filed by the app or another way and are not over, in one query. */
    public Set<PersonId> filedOf(Collection<PersonId> children) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select child from births.registration where child = any(:children) and state <> 'DRAFT' and"
                                        + OPEN)
                        .bindArray(
                                "children",
                                UUID.class,
                                children.stream().map(PersonId::value).toList())
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    public void changeVersion(RegistrationId registration, int version) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set version = :version, row_version = row_version + 1 where id = :id")
                .bind("id", registration.value())
                .bind("version", version)
                .execute());
    }

    public void changeDeadline(RegistrationId registration, LocalDate dueOn, String rule) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set due_on = :dueOn, deadline_rule = :rule where id = :id")
                .bind("id", registration.value())
                .bind("dueOn", dueOn)
                .bind("rule", rule)
                .execute());
    }

    /** The certificate that it rests on; none where a join is undone. */
    public void restOn(RegistrationId registration, Optional<CertificateId> certificate) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration set certificate = cast(:certificate as uuid), row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", registration.value())
                .bindByType("certificate", certificate.map(CertificateId::value).orElse(null), UUID.class)
                .execute());
    }

    /** The day of birth that its deadline counts from, and the deadline. */
    public void changeBirth(RegistrationId registration, LocalDate bornOn, LocalDate dueOn, String rule) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration set born_on = :bornOn, due_on = :dueOn, deadline_rule = :rule where id = :id
                        """)
                .bind("id", registration.value())
                .bind("bornOn", bornOn)
                .bind("dueOn", dueOn)
                .bind("rule", rule)
                .execute());
    }

    public void changeState(RegistrationId registration, RegistrationState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set state = :state, row_version = row_version + 1 where id = :id")
                .bind("id", registration.value())
                .bind("state", state.name())
                .execute());
    }

    /** What filing settles, with the state it leads to. */
    public void file(RegistrationId registration, RegistrationState state, StoredRegistration.Filing filing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration
                        set state = :state, filer = :filer, filed_at = :filedAt, received_on = :receivedOn, late = :late,
                            rule_version = :rule, row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", registration.value())
                .bind("state", state.name())
                .bind("filer", filing.filer())
                .bind("filedAt", filing.filedAt())
                .bind("receivedOn", filing.receivedOn())
                .bind("late", filing.late())
                .bind("rule", filing.ruleVersion())
                .execute());
    }

    static StoredRegistration registration(ResultSet row) throws SQLException {
        var filing = Columns.uuid(row, "filer");
        return new StoredRegistration(
                new RegistrationId(Columns.id(row, "id")),
                new PersonId(Columns.id(row, "child")),
                Columns.uuid(row, "mother").map(PersonId::new),
                Columns.uuid(row, "certificate").map(CertificateId::new),
                row.getString("channel"),
                row.getString("ward"),
                RegistrationState.valueOf(row.getString("state")),
                row.getInt("version"),
                Columns.date(row, "born_on").orElseThrow(),
                Columns.date(row, "due_on").orElseThrow(),
                row.getString("deadline_rule"),
                Columns.id(row, "opened_by"),
                Columns.instant(row, "opened_at").orElseThrow(),
                filing.isEmpty() ? Optional.empty() : Optional.of(filing(row, filing.get())));
    }

    private static StoredRegistration.Filing filing(ResultSet row, UUID filer) throws SQLException {
        return new StoredRegistration.Filing(
                filer,
                Columns.instant(row, "filed_at").orElseThrow(),
                Columns.date(row, "received_on").orElseThrow(),
                row.getBoolean("late"),
                row.getString("rule_version"));
    }
}
