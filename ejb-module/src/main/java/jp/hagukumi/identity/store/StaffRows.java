package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.AppointDeputy.DeputyEntry;
import jp.hagukumi.identity.ReadStaff.Deputation;
import jp.hagukumi.identity.ReadStaff.StaffView;
import jp.hagukumi.identity.StaffEntry;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.id.Ids;
import org.jdbi.v3.core.Jdbi;

/** Staff, their roles and their deputies. */
@ApplicationScoped
public class StaffRows {

    @Inject
    Jdbi jdbi;

    public void insert(StaffId id, StaffEntry entry) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into identity.staff (id, name, mail, active) values (:id, :name, :mail, :active)")
                .bind("id", id.value())
                .bind("name", entry.name())
                .bind("mail", entry.mail())
                .bind("active", entry.active())
                .execute());
    }

    public boolean update(StaffId id, StaffEntry entry) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update identity.staff set name = :name, mail = :mail, active = :active where id = :id")
                        .bind("id", id.value())
                        .bind("name", entry.name())
                        .bind("mail", entry.mail())
                        .bind("active", entry.active())
                        .execute()
                == 1);
    }

    /** Ends every role that is not wanted so any more and begins those that are new; equal ones stay untouched. */
    public void replaceRoles(StaffId staff, List<StaffEntry.RoleEntry> wanted, LocalDate today, Instant now) {
        var missing = new ArrayList<>(wanted);
        for (var held : rolesOf(staff)) {
            if (!missing.removeIf(entry -> held.answers(entry))) {
                endRole(held.id(), now);
            }
        }
        for (var entry : missing) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into identity.staff_role (id, staff, role, ward, valid_from, valid_to)
                            values (:id, :staff, :role, :ward, :from, :to)
                            """)
                    .bind("id", Ids.next())
                    .bind("staff", staff.value())
                    .bind("role", entry.role().name())
                    .bind("ward", entry.ward())
                    .bind("from", entry.from().orElse(today))
                    .bind("to", entry.to())
                    .execute());
        }
    }

    private record Held(UUID id, Role role, Optional<String> ward, LocalDate from, Optional<LocalDate> to) {
        boolean answers(StaffEntry.RoleEntry entry) {
            return role == entry.role()
                    && ward.equals(entry.ward())
                    && entry.from().map(from::equals).orElse(true)
                    && to.equals(entry.to());
        }
    }

    private List<Held> rolesOf(StaffId staff) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, role, ward, valid_from, valid_to from identity.staff_role
                        where staff = :staff and ended_at is null order by role, ward, valid_from for update
                        """)
                .bind("staff", staff.value())
                .map((row, context) -> new Held(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        Rows.text(row, "ward"),
                        row.getObject("valid_from", LocalDate.class),
                        Rows.date(row, "valid_to")))
                .list());
    }

    private void endRole(UUID role, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity.staff_role set ended_at = :now where id = :id")
                .bind("id", role)
                .bind("now", now)
                .execute());
    }

    /** Two that take each other's administrator role wait for one another here. */
    public void lockAdministrators() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id from identity.staff_role where role = 'ADMINISTRATOR' and ended_at is null
                        order by id for update
                        """).mapTo(UUID.class).list());
    }

    public boolean somebodyAdministers(LocalDate on) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (
                            select 1 from identity.staff_role r join identity.staff s on s.id = r.staff and s.active
                            where r.role = 'ADMINISTRATOR' and r.ended_at is null
                              and :on between r.valid_from and coalesce(r.valid_to, :on))
                        """).bind("on", on).mapTo(Boolean.class).one());
    }

    public boolean exists(StaffId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from identity.staff where id = :id)")
                        .bind("id", id.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether this principal and deputy are bound already on some of these days; the principal is locked. */
    public boolean overlaps(StaffId principal, DeputyEntry entry) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from identity.staff where id = :id for update")
                    .bind("id", principal.value())
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("""
                            select exists (select 1 from identity.deputation
                                where principal = :principal and deputy = :deputy and ended_at is null
                                  and valid_from <= :to and valid_to >= :from)
                            """)
                    .bind("principal", principal.value())
                    .bind("deputy", entry.deputy().value())
                    .bind("from", entry.from())
                    .bind("to", entry.to())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    public void appoint(UUID id, StaffId principal, DeputyEntry entry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.deputation (id, principal, deputy, valid_from, valid_to, reason)
                        values (:id, :principal, :deputy, :from, :to, :reason)
                        """)
                .bind("id", id)
                .bind("principal", principal.value())
                .bind("deputy", entry.deputy().value())
                .bind("from", entry.from())
                .bind("to", entry.to())
                .bind("reason", entry.reason())
                .execute());
    }

    public boolean endDeputation(UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update identity.deputation set ended_at = :now where id = :id and ended_at is null")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    public List<StaffView> page(Optional<StaffId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id, s.name, s.mail, s.active, coalesce(a.issuer, '') as issuer,
                               coalesce(a.subject, '') as subject
                        from identity.staff s
                        left join identity.account a on a.staff = s.id and a.closed_at is null
                        where cast(:after as uuid) is null or s.id > :after
                        order by s.id limit :limit
                        """)
                .bind("after", after.map(StaffId::value))
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private StaffView view(ResultSet row) throws SQLException {
        var id = new StaffId(row.getObject("id", UUID.class));
        var roles = rolesOf(id).stream()
                .map(held -> new StaffEntry.RoleEntry(held.role(), held.ward(), Optional.of(held.from()), held.to()))
                .toList();
        var entry = new StaffEntry(
                row.getString("name"),
                row.getString("issuer"),
                row.getString("subject"),
                Rows.text(row, "mail"),
                row.getBoolean("active"),
                roles);
        return new StaffView(id, entry, deputiesOf(id));
    }

    private List<Deputation> deputiesOf(StaffId principal) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id, d.deputy, s.name, d.valid_from, d.valid_to, d.reason
                        from identity.deputation d join identity.staff s on s.id = d.deputy
                        where d.principal = :principal and d.ended_at is null order by d.valid_from, d.id
                        """)
                .bind("principal", principal.value())
                .map((row, context) -> new Deputation(
                        row.getObject("id", UUID.class),
                        new StaffId(row.getObject("deputy", UUID.class)),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("reason")))
                .list());
    }
}
