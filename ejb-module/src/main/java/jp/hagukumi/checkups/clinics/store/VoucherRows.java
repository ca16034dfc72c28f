package jp.hagukumi.checkups.clinics.store;

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
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.clinics.VoucherState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Vouchers of infant checkups: one for a child's checkup of a kind. */
@ApplicationScoped
public class VoucherRows {

    @Inject
    Jdbi jdbi;

    /** Checkups of a kind that are due and have no voucher yet, in the order of their ids; nobody else issues these meanwhile. */
    public List<CheckupId> withoutVoucher(CheckupKind kind, LocalDate today, LocalDate soon, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id from checkups.checkup c
                        where c.kind = :kind and c.state = 'TARGETED' and c.window_from <= :soon and c.window_until >= :today
                          and not exists (select 1 from checkups.clinic_voucher v where v.checkup = c.id)
                        order by c.id limit :most for update of c
                        """)
                .bind("kind", kind.name())
                .bind("today", today)
                .bind("soon", soon)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(CheckupId::new)
                .list());
    }

    /** In one statement. Where a checkup has one already, that one stays. */
    public void issue(
            List<CheckupId> checkups, List<UnmistakableCode> codes, int yen, String ruleVersion, LocalDate today) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.clinic_voucher (checkup, code, yen, rule_version, issued_on, state)
                        select t.checkup, t.code, :yen, :rule, :today, 'ISSUED'
                        from unnest(cast(:checkups as uuid[]), cast(:codes as text[])) as t(checkup, code)
                        on conflict (checkup) do nothing
                        """)
                .bindArray(
                        "checkups",
                        UUID.class,
                        checkups.stream().map(CheckupId::value).toList())
                .bindArray(
                        "codes",
                        String.class,
                        codes.stream().map(UnmistakableCode::exact).toList())
                .bind("yen", yen)
                .bind("rule", ruleVersion)
                .bind("today", today)
                .execute());
    }

    /** Children who left after their voucher of a kind was used. */
    public Set<PersonId> childrenSeen(CheckupKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.child from checkups.clinic_voucher v join checkups.checkup c on c.id = v.checkup
                        where c.kind = :kind and c.state = 'LEFT' and v.state = 'USED'
                        """)
                .bind("kind", kind.name())
                .mapTo(UUID.class)
                .map(PersonId::new)
                .set());
    }

    /** Those called back whose child is expected again within the window are good again; in one statement. */
    public int issueAgain(CheckupKind kind, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update checkups.clinic_voucher v set state = 'ISSUED', ended_on = null
                        from checkups.checkup c
                        where c.id = v.checkup and c.kind = :kind and c.state = 'TARGETED' and c.window_until >= :today
                          and v.state = 'CALLED_BACK'
                        """)
                .bind("kind", kind.name())
                .bind("today", today)
                .execute());
    }

    /** Those whose window is over. @return how many */
    public int lapse(LocalDate today, int most) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update checkups.clinic_voucher set state = 'LAPSED', ended_on = greatest(issued_on, :today)
                        where checkup in (select v.checkup from checkups.clinic_voucher v
                                          join checkups.checkup c on c.id = v.checkup
                                          where v.state = 'ISSUED' and c.window_until < :today
                                          order by v.checkup limit :most for update of v skip locked)
                        """).bind("today", today).bind("most", most).execute());
    }

    /** Of a child, those that may still be shown; nobody else moves them meanwhile. */
    public List<StoredVoucher> lockIssuedOf(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.* from checkups.clinic_voucher v join checkups.checkup c on c.id = v.checkup
                        where c.child = :child and v.state = 'ISSUED' order by v.checkup for update of v
                        """)
                .bind("child", child.value())
                .map(VoucherRows::voucher)
                .list());
    }

    public Optional<StoredVoucher> lock(CheckupId checkup) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from checkups.clinic_voucher where checkup = :id for update")
                        .bind("id", checkup.value())
                        .map(VoucherRows::voucher)
                        .findOne());
    }

    /** Of several checkups, in one query. */
    public List<StoredVoucher> of(Collection<CheckupId> checkups) {
        return checkups.isEmpty()
                ? List.of()
                : jdbi.withHandle(
                        handle -> handle.createQuery("select * from checkups.clinic_voucher where checkup = any(:ids)")
                                .bindArray(
                                        "ids",
                                        UUID.class,
                                        checkups.stream().map(CheckupId::value).toList())
                                .map(VoucherRows::voucher)
                                .list());
    }

    public Optional<CheckupId> ofCode(UnmistakableCode code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select checkup from checkups.clinic_voucher where code = :code")
                        .bind("code", code.exact())
                        .mapTo(UUID.class)
                        .findOne()
                        .map(CheckupId::new));
    }

    public void move(CheckupId checkup, VoucherState to, Optional<LocalDate> endedOn) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update checkups.clinic_voucher set state = :state, ended_on = :on where checkup = :id")
                .bind("id", checkup.value())
                .bind("state", to.name())
                .bind("on", endedOn.orElse(null))
                .execute());
    }

    private static StoredVoucher voucher(ResultSet row, StatementContext context) throws SQLException {
        return new StoredVoucher(
                new CheckupId(Columns.id(row, "checkup")),
                new UnmistakableCode(row.getString("code")),
                row.getInt("yen"),
                row.getObject("issued_on", LocalDate.class),
                VoucherState.valueOf(row.getString("state")),
                Columns.date(row, "ended_on"));
    }
}
