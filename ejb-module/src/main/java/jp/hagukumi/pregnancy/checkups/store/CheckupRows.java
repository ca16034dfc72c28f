package jp.hagukumi.pregnancy.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.checkups.Mind;
import jp.hagukumi.pregnancy.rules.Gestation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Results of checkups, what they say of the mind apart, and what a nurse has to look at. */
@ApplicationScoped
public class CheckupRows {

    @Inject
    Jdbi jdbi;

    /** What was given back, and until when it may be claimed. */
    public record Opened(CheckupId checkup, int yen, LocalDate until) {}

    /** One that waits for a nurse. */
    public record Waiting(
            CheckupId checkup, PregnancyId pregnancy, UUID woman, String ward, List<String> reasons, LocalDate on) {

        public Waiting {
            reasons = List.copyOf(reasons);
        }
    }

    public void write(StoredResult result, Gestation at, UUID by, Optional<Mind> mind) {
        jdbi.useHandle(handle -> {
            insert(handle, result, at, by);
            mind.ifPresent(known -> handle.createUpdate("""
                            insert into pregnancy.checkup_mind (checkup, epds, epds_item10, support_needed, note)
                            values (:id, :epds, :item10, :support, :note)
                            """)
                    .bind("id", result.id().value())
                    .bind("epds", known.epds().orElse(null))
                    .bind("item10", known.item10().orElse(null))
                    .bind("support", known.supportNeeded())
                    .bind("note", known.note().orElse(null))
                    .execute());
        });
    }

    /** In force, in the order in which the checkups were held. */
    public List<StoredResult> resultsOf(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.checkup where pregnancy = :id and cancelled_at is null
                        order by checked_on, entered_at
                        """)
                .bind("id", pregnancy.value())
                .map(CheckupRows::read)
                .list());
    }

    public Optional<StoredResult> lock(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.checkup where id = :id for update")
                .bind("id", checkup.value())
                .map(CheckupRows::read)
                .findOne());
    }

    public Optional<PregnancyId> pregnancyOf(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select pregnancy from pregnancy.checkup where id = :id")
                .bind("id", checkup.value())
                .mapTo(UUID.class)
                .findOne()
                .map(PregnancyId::new));
    }

    public Optional<Mind> mindOf(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.checkup_mind where checkup = :id")
                .bind("id", checkup.value())
                .map((row, context) -> new Mind(
                        number(row, "epds"),
                        number(row, "epds_item10"),
                        row.getBoolean("support_needed"),
                        Optional.ofNullable(row.getString("note"))))
                .findOne());
    }

    public void cancel(CheckupId checkup, String why, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.checkup set cancelled_at = :at, cancelled_why = :why where id = :id")
                .bind("id", checkup.value())
                .bind("why", why)
                .bind("at", at)
                .execute());
    }

    public void raise(StoredResult result, List<String> reasons, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.checkup_attention (checkup, pregnancy, reasons, raised_at)
                        values (:id, :pregnancy, :reasons, :at)
                        """)
                .bind("id", result.id().value())
                .bind("pregnancy", result.pregnancy().value())
                .bindArray("reasons", String.class, reasons)
                .bind("at", at)
                .execute());
    }

    /** Not looked at yet, the longest waiting first. @param wards empty for the whole city */
    public List<Waiting> waiting(Collection<String> wards, int most) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                            select a.checkup, a.pregnancy, p.woman, p.ward, a.reasons, c.checked_on
                            from pregnancy.checkup_attention a
                            join pregnancy.checkup c on c.id = a.checkup
                            join pregnancy.pregnancy p on p.id = a.pregnancy
                            where a.seen_at is null and c.cancelled_at is null
                            """ + (wards.isEmpty() ? "" : " and p.ward = any(:wards)")
                            + " order by a.raised_at, a.checkup limit :most")
                    .bind("most", most);
            if (!wards.isEmpty()) {
                query.bindArray("wards", String.class, List.copyOf(wards));
            }
            return query.map((row, context) -> new Waiting(
                            new CheckupId(row.getObject("checkup", UUID.class)),
                            new PregnancyId(row.getObject("pregnancy", UUID.class)),
                            row.getObject("woman", UUID.class),
                            row.getString("ward"),
                            List.of((String[]) row.getArray("reasons").getArray()),
                            row.getObject("checked_on", LocalDate.class)))
                    .list();
        });
    }

    /** @return whether it waited until now */
    public boolean seen(CheckupId checkup, UUID by, Optional<String> note, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update pregnancy.checkup_attention set seen_at = :at, seen_by = :by, note = :note
                                where checkup = :id and seen_at is null
                                """)
                        .bind("id", checkup.value())
                        .bind("at", at)
                        .bind("by", by)
                        .bind("note", note.orElse(null))
                        .execute())
                == 1;
    }

    public void open(StoredResult result, int yen, LocalDate until, String ruleVersion, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.reimbursement_open (checkup, pregnancy, yen, opened_at, until_day, rule_version)
                        values (:id, :pregnancy, :yen, :at, :until, :rule)
                        """)
                .bind("id", result.id().value())
                .bind("pregnancy", result.pregnancy().value())
                .bind("yen", yen)
                .bind("at", at)
                .bind("until", until)
                .bind("rule", ruleVersion)
                .execute());
    }

    /** Of results in force. */
    public List<Opened> openedOf(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.checkup, r.yen, r.until_day from pregnancy.reimbursement_open r
                        join pregnancy.checkup c on c.id = r.checkup
                        where r.pregnancy = :id and c.cancelled_at is null order by c.checked_on
                        """)
                .bind("id", pregnancy.value())
                .map((row, context) -> new Opened(
                        new CheckupId(row.getObject("checkup", UUID.class)),
                        row.getInt("yen"),
                        row.getObject("until_day", LocalDate.class)))
                .list());
    }

    /** What was opened so far for vouchers without an amount of their own, in yen. */
    public int givenOf(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(r.yen), 0)::int from pregnancy.reimbursement_open r
                        join pregnancy.checkup c on c.id = r.checkup
                        left join pregnancy.voucher v on v.code = c.voucher
                        where r.pregnancy = :id and c.cancelled_at is null and v.yen is null
                        """)
                .bind("id", pregnancy.value())
                .mapTo(Integer.class)
                .one());
    }

    private static void insert(Handle handle, StoredResult result, Gestation at, UUID by) {
        var checkup = result.checkup();
        handle.createUpdate("""
                        insert into pregnancy.checkup
                            (id, pregnancy, kind, checked_on, weeks, days, facility, source, entered_by, entered_at, weight_g,
                             systolic, diastolic, oedema, urine_protein, urine_sugar, fundal_mm, haemoglobin_dg, advice,
                             next_on, voucher, paid_yen, contracted)
                        values
                            (:id, :pregnancy, :kind, :on, :weeks, :days, :facility, :source, :by, :at, :weight,
                             :systolic, :diastolic, :oedema, :protein, :sugar, :fundal, :haemoglobin, :advice,
                             :nextOn, :voucher, :paid, :contracted)
                        """)
                .bind("id", result.id().value())
                .bind("pregnancy", result.pregnancy().value())
                .bind("kind", checkup.kind().name())
                .bind("on", checkup.on())
                .bind("weeks", checkup.kind() == Checkup.Kind.ANTENATAL ? at.weeks() : null)
                .bind("days", checkup.kind() == Checkup.Kind.ANTENATAL ? at.days() : null)
                .bind("facility", checkup.facility())
                .bind("source", result.source())
                .bind("by", by)
                .bind("at", result.enteredAt())
                .bind("weight", checkup.weightGrams().orElse(null))
                .bind(
                        "systolic",
                        checkup.pressure().map(Checkup.Pressure::systolic).orElse(null))
                .bind(
                        "diastolic",
                        checkup.pressure().map(Checkup.Pressure::diastolic).orElse(null))
                .bind("oedema", checkup.oedema().map(Enum::name).orElse(null))
                .bind("protein", checkup.urineProtein().map(Enum::name).orElse(null))
                .bind("sugar", checkup.urineSugar().map(Enum::name).orElse(null))
                .bind("fundal", checkup.fundalMillimetres().orElse(null))
                .bind("haemoglobin", checkup.haemoglobin().orElse(null))
                .bind("advice", checkup.advice().orElse(null))
                .bind("nextOn", checkup.nextOn().orElse(null))
                .bind("voucher", checkup.voucher().orElse(null))
                .bind("paid", checkup.paidYen().orElse(null))
                .bind("contracted", checkup.contracted())
                .execute();
    }

    private static StoredResult read(ResultSet row, StatementContext context) throws SQLException {
        var systolic = number(row, "systolic");
        var diastolic = number(row, "diastolic");
        return new StoredResult(
                new CheckupId(row.getObject("id", UUID.class)),
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                new Checkup(
                        Checkup.Kind.valueOf(row.getString("kind")),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("facility"),
                        number(row, "weight_g"),
                        systolic.flatMap(upper -> diastolic.map(lower -> new Checkup.Pressure(upper, lower))),
                        text(row, "oedema").map(Checkup.Oedema::valueOf),
                        text(row, "urine_protein").map(Checkup.Urine::valueOf),
                        text(row, "urine_sugar").map(Checkup.Urine::valueOf),
                        number(row, "fundal_mm"),
                        number(row, "haemoglobin_dg"),
                        text(row, "advice"),
                        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                        text(row, "voucher"),
                        number(row, "paid_yen"),
                        row.getBoolean("contracted")),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("cancelled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
