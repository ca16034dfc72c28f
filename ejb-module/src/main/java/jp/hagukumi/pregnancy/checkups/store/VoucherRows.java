package jp.hagukumi.pregnancy.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.Voucher;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.checkups.VoucherState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Vouchers of pregnancies. */
@ApplicationScoped
public class VoucherRows {

    @Inject
    Jdbi jdbi;

    /** Where one of this kind and number was issued before, that one stays. */
    public void issue(PregnancyId pregnancy, Voucher voucher, String ruleVersion) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.voucher (code, pregnancy, kind, number, yen, issued_on, state, rule_version)
                        values (:code, :pregnancy, :kind, :number, :yen, :on, :state, :rule)
                        on conflict (pregnancy, kind, number) do nothing
                        """)
                .bind("code", voucher.code())
                .bind("pregnancy", pregnancy.value())
                .bind("kind", voucher.kind().name())
                .bind("number", voucher.number())
                .bind("yen", voucher.yen().orElse(null))
                .bind("on", voucher.issuedOn())
                .bind("state", voucher.state().name())
                .bind("rule", ruleVersion)
                .execute());
    }

    /** By kind and number. */
    public List<Voucher> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.voucher where pregnancy = :id
                        order by array_position(array['ANTENATAL', 'EXTRA', 'POSTNATAL'], kind), number
                        """)
                .bind("id", pregnancy.value())
                .map(VoucherRows::read)
                .list());
    }

    /** The voucher of that code, if it is of this pregnancy; locked until the transaction ends. */
    public Optional<Voucher> lock(PregnancyId pregnancy, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.voucher where code = :code and pregnancy = :id for update")
                .bind("code", code)
                .bind("id", pregnancy.value())
                .map(VoucherRows::read)
                .findOne());
    }

    /** Whose pregnancy it was issued for, whatever became of it. */
    public Optional<PregnancyId> pregnancyOf(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pregnancy from pregnancy.voucher where code = :code")
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .findOne()
                        .map(PregnancyId::new));
    }

    public void move(String code, VoucherState to, Optional<LocalDate> endedOn) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.voucher set state = :state, ended_on = :on where code = :code")
                .bind("code", code)
                .bind("state", to.name())
                .bind("on", endedOn.orElse(null))
                .execute());
    }

    /** Those not used of these kinds are void from now on; in one statement. */
    public void end(PregnancyId pregnancy, Collection<VoucherKind> kinds, LocalDate on) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.voucher set state = 'VOID', ended_on = greatest(issued_on, :on)
                        where pregnancy = :id and kind = any(:kinds) and state = 'ISSUED'
                        """)
                .bind("id", pregnancy.value())
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(Enum::name).sorted().toList())
                .bind("on", on)
                .execute());
    }

    private static Voucher read(ResultSet row, StatementContext context) throws SQLException {
        return new Voucher(
                row.getString("code"),
                VoucherKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("yen", Integer.class)),
                row.getObject("issued_on", LocalDate.class),
                VoucherState.valueOf(row.getString("state")));
    }
}
