package jp.hagukumi.checkups.clinics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.ClinicResult;
import jp.hagukumi.checkups.clinics.ClinicResultId;
import jp.hagukumi.checkups.clinics.rules.ClinicReimbursement;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Results of clinics. An edition is written once; later it can only be replaced or cancelled. */
@ApplicationScoped
public class ResultRows {

    @Inject
    Jdbi jdbi;

    public void write(StoredResult result, List<ClinicResult.Measured> measured, List<ClinicResult.Found> found) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into checkups.clinic_result (id, checkup, edition, on_day, clinic, place, paid_yen, judgement, advice,
                                source, by_actor, at, reimburse_yen, reimburse_until, reimburse_rule)
                            values (:id, :checkup, :edition, :on, :clinic, :place, :paid, :judgement, :advice, :source, :by, :at,
                                :yen, :until, :rule)
                            """)
                    .bind("id", result.id().value())
                    .bind("checkup", result.checkup().value())
                    .bind("edition", result.edition())
                    .bind("on", result.on())
                    .bind("clinic", result.clinic().map(InstitutionId::value).orElse(null))
                    .bind("place", result.place().orElse(null))
                    .bind("paid", result.paidYen().orElse(null))
                    .bind("judgement", result.judgement().name())
                    .bind("advice", result.advice().orElse(null))
                    .bind("source", result.source())
                    .bind("by", result.by())
                    .bind("at", result.at())
                    .bind(
                            "yen",
                            result.back().map(ClinicReimbursement.Decision::yen).orElse(null))
                    .bind(
                            "until",
                            result.back()
                                    .map(ClinicReimbursement.Decision::until)
                                    .orElse(null))
                    .bind(
                            "rule",
                            result.back()
                                    .map(ClinicReimbursement.Decision::ruleVersion)
                                    .orElse(null))
                    .execute();
            var values = handle.prepareBatch("""
                    insert into checkups.clinic_measurement (result, kind, value, confirmed)
                    values (:result, :kind, :value, :confirmed)
                    """);
            measured.forEach(one -> values.bind("result", result.id().value())
                    .bind("kind", one.kind().name())
                    .bind("value", one.value())
                    .bindArray("confirmed", String.class, List.copyOf(one.confirmed()))
                    .add());
            values.execute();
            var said = handle.prepareBatch("""
                    insert into checkups.clinic_finding (result, organ, said, words)
                    values (:result, :organ, :said, :words)
                    """);
            found.forEach(one -> said.bind("result", result.id().value())
                    .bind("organ", one.item())
                    .bind("said", one.said())
                    .bind("words", one.words().orElse(null))
                    .add());
            said.execute();
        });
    }

    public Optional<StoredResult> find(ClinicResultId result) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.clinic_result where id = :id")
                .bind("id", result.value())
                .map(ResultRows::result)
                .findOne());
    }

    /** Every edition of a checkup's result, in order. */
    public List<StoredResult> of(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.clinic_result where checkup = :id order by edition")
                .bind("id", checkup.value())
                .map(ResultRows::result)
                .list());
    }

    /** The editions that hold, of several checkups, in one query. */
    public List<StoredResult> holdingOf(Collection<CheckupId> checkups) {
        return checkups.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery("""
                                select * from checkups.clinic_result
                                where checkup = any(:ids) and replaced_at is null and cancelled_at is null
                                """)
                        .bindArray(
                                "ids",
                                UUID.class,
                                checkups.stream().map(CheckupId::value).toList())
                        .map(ResultRows::result)
                        .list());
    }

    public List<ClinicResult.Measured> measured(ClinicResultId result) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from checkups.clinic_measurement where result = :id
                        order by array_position(array['WEIGHT', 'LENGTH', 'HEIGHT', 'HEAD'], kind)
                        """)
                .bind("id", result.value())
                .map((row, context) -> new ClinicResult.Measured(
                        Growth.Kind.valueOf(row.getString("kind")),
                        row.getInt("value"),
                        new HashSet<>(Columns.words(row, "confirmed"))))
                .list());
    }

    public List<ClinicResult.Found> found(ClinicResultId result) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.clinic_finding where result = :id order by organ")
                .bind("id", result.value())
                .map((row, context) -> new ClinicResult.Found(
                        row.getString("organ"), row.getString("said"), Columns.text(row, "words")))
                .list());
    }

    /** The last values of the child that clinics measured at other checkups before a day, newest first. */
    public List<Growth.Reading> earlier(PersonId child, CheckupId but, LocalDate before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.kind, m.value, r.on_day from checkups.checkup c
                        join checkups.clinic_result r on r.checkup = c.id
                        join checkups.clinic_measurement m on m.result = r.id
                        where c.child = :child and c.id <> :but and r.on_day < :before
                          and r.replaced_at is null and r.cancelled_at is null
                        order by r.on_day desc limit 20
                        """)
                .bind("child", child.value())
                .bind("but", but.value())
                .bind("before", before)
                .map((row, context) -> new Growth.Reading(
                        Growth.Kind.valueOf(row.getString("kind")),
                        row.getInt("value"),
                        row.getObject("on_day", LocalDate.class)))
                .list());
    }

    public void replace(ClinicResultId result, Instant at) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update checkups.clinic_result set replaced_at = :at where id = :id")
                        .bind("id", result.value())
                        .bind("at", at)
                        .execute());
    }

    public void cancel(ClinicResultId result, String why, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update checkups.clinic_result set cancelled_at = :at, cancelled_why = :why where id = :id")
                .bind("id", result.value())
                .bind("at", at)
                .bind("why", why)
                .execute());
    }

    private static StoredResult result(ResultSet row, StatementContext context) throws SQLException {
        var yen = Columns.number(row, "reimburse_yen");
        return new StoredResult(
                new ClinicResultId(Columns.id(row, "id")),
                new CheckupId(Columns.id(row, "checkup")),
                row.getInt("edition"),
                row.getObject("on_day", LocalDate.class),
                Columns.uuid(row, "clinic").map(InstitutionId::new),
                Columns.text(row, "place"),
                Columns.number(row, "paid_yen"),
                MedicalJudgement.valueOf(row.getString("judgement")),
                Columns.text(row, "advice"),
                row.getString("source"),
                Columns.id(row, "by_actor"),
                Columns.instant(row, "at").orElseThrow(),
                Columns.instant(row, "replaced_at"),
                Columns.instant(row, "cancelled_at"),
                yen.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ClinicReimbursement.Decision(
                                yen.orElseThrow(),
                                row.getObject("reimburse_until", LocalDate.class),
                                row.getString("reimburse_rule"))));
    }
}
