package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.EnterSupportMeasure;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.ReadSupportMeasures.Concerned;
import jp.hagukumi.identity.ReadSupportMeasures.MeasureView;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.identity.SupportMeasureId;
import jp.hagukumi.identity.SupportMeasureState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Support measures as clerks enter, see and end them. */
@ApplicationScoped
public class SupportMeasureDesk {

    @Inject
    Jdbi jdbi;

    /** A measure while its row is locked. */
    public record Held(
            SupportMeasureState state, boolean ofTheRegister, Optional<UUID> endAskedBy, List<UUID> protectedPersons) {

        public Held {
            protectedPersons = List.copyOf(protectedPersons);
        }
    }

    public void enter(
            SupportMeasureId id,
            EnterSupportMeasure.Command command,
            List<PersonId> protectedPersons,
            StaffId by,
            Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into identity.support_measure
                                (id, measure_number, valid_from, valid_to, hidden, shuts_out, origin, entered_by, entered_at,
                                 grounds)
                            values (:id, 'D-' || :id, :from, :to, :hidden, :shutsOut, 'DESK', :by, :at, :grounds)
                            """)
                    .bind("id", id.value())
                    .bind("from", command.validFrom())
                    .bind("to", command.validTo())
                    .bindArray(
                            "hidden",
                            String.class,
                            command.hidden().stream().map(Enum::name).sorted().toList())
                    .bind("shutsOut", command.shutsOut())
                    .bind("by", by.value())
                    .bind("at", at)
                    .bind("grounds", command.grounds())
                    .execute();
            handle.createUpdate("""
                            insert into identity.support_measure_protected (measure, person)
                            select distinct :id, person from unnest(:persons) as person
                            """)
                    .bind("id", id.value())
                    .bindArray(
                            "persons",
                            UUID.class,
                            protectedPersons.stream().map(PersonId::value).toList())
                    .execute();
            handle.createUpdate("""
                            insert into identity.support_measure_from (measure, resident_number)
                            select :id, number from unnest(:numbers) as number
                            """)
                    .bind("id", id.value())
                    .bindArray("numbers", String.class, List.copyOf(command.protectedFrom()))
                    .execute();
        });
    }

    public Optional<Held> lock(SupportMeasureId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from identity.support_measure where id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> new Held(
                        state(row), ofTheRegister(row), Rows.uuid(row, "end_asked_by"), protectedBy(handle, id)))
                .findOne());
    }

    private static List<UUID> protectedBy(Handle handle, SupportMeasureId id) {
        return handle.createQuery(
                        "select person from identity.support_measure_protected where measure = :id order by person")
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
    }

    public void askEnd(SupportMeasureId id, StaffId by, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.support_measure set end_asked_by = :by, end_asked_at = :at, end_reason = :reason
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("by", by.value())
                .bind("at", at)
                .bind("reason", reason)
                .execute());
    }

    public void end(SupportMeasureId id, StaffId by, LocalDate lastDay) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update identity.support_measure set end_confirmed_by = :by, ended_on = :on where id = :id")
                .bind("id", id.value())
                .bind("by", by.value())
                .bind("on", lastDay)
                .execute());
    }

    public void dropEnd(SupportMeasureId id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.support_measure set end_asked_by = null, end_asked_at = null, end_reason = null
                        where id = :id
                        """).bind("id", id.value()).execute());
    }

    public List<MeasureView> of(PersonId person, StaffId viewer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.* from identity.support_measure m
                        join identity.support_measure_protected s on s.measure = m.id and s.in_use and s.person = :person
                        order by m.valid_from desc, m.id desc limit 100
                        """)
                .bind("person", person.value())
                .map((row, context) -> view(handle, row, viewer))
                .list());
    }

    private static MeasureView view(Handle handle, ResultSet row, StaffId viewer) throws SQLException {
        var id = new SupportMeasureId(row.getObject("id", UUID.class));
        return new MeasureView(
                id,
                ofTheRegister(row),
                state(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Rows.date(row, "ended_on"),
                hidden(row),
                row.getBoolean("shuts_out"),
                concerned(handle, id, """
                        select coalesce(p.resident_number, '') as number, p.family_name, p.given_name
                        from identity.support_measure_protected s join identity.person p on p.id = s.person
                        where s.measure = :id and s.in_use order by p.birth_date, p.id
                        """),
                concerned(handle, id, """
                        select f.resident_number as number, p.family_name, p.given_name
                        from identity.support_measure_from f
                        left join identity.person p on p.resident_number = f.resident_number
                        where f.measure = :id and f.in_use order by f.resident_number
                        """),
                Rows.text(row, "grounds"),
                Rows.text(row, "end_reason"),
                Rows.uuid(row, "end_asked_by").map(viewer.value()::equals).orElse(false));
    }

    private static List<Concerned> concerned(Handle handle, SupportMeasureId id, String query) {
        return handle.createQuery(query)
                .bind("id", id.value())
                .map((row, context) -> new Concerned(row.getString("number"), names(row)))
                .list();
    }

    private static Optional<PersonNames> names(ResultSet row) throws SQLException {
        var given = Rows.text(row, "given_name").orElse("");
        return Rows.text(row, "family_name")
                .map(family -> new PersonNames(
                        family, given, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Set<ProtectedField> hidden(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("hidden").getArray())
                .map(field -> ProtectedField.valueOf(field.toString()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtectedField.class)));
    }

    private static boolean ofTheRegister(ResultSet row) throws SQLException {
        return row.getString("origin").equals("REGISTER");
    }

    private static SupportMeasureState state(ResultSet row) throws SQLException {
        if (Rows.date(row, "ended_on").isPresent()) {
            return SupportMeasureState.ENDED;
        }
        return Rows.uuid(row, "end_asked_by").isPresent() ? SupportMeasureState.END_ASKED : SupportMeasureState.SET;
    }
}
