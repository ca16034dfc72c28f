package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.ServiceReport;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.pregnancy.satogaeri.StayPlan;
import jp.hagukumi.pregnancy.satogaeri.StayState;
import org.jdbi.v3.core.Jdbi;

/** Stays elsewhere, with what came back of them. Whoever changes one has locked it before. */
@ApplicationScoped
public class StayRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredStay> find(StayId stay) {
        return one("where id = :id", stay.value());
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredStay> lock(StayId stay) {
        return one("where id = :id for update", stay.value());
    }

    /** The stay of that pregnancy from which something may still come. */
    public Optional<StoredStay> lockOpenOf(PregnancyId pregnancy) {
        return one("where pregnancy = :id and ended_at is null for update", pregnancy.value());
    }

    /** Her open stay, or the last one that she or its time ended; what fell silent is not shown. */
    public Optional<StoredStay> shownTo(PersonId woman, PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.stay
                        where woman = :woman and pregnancy = :pregnancy and state <> 'STOPPED'
                        order by ended_at is null desc, kept_at desc limit 1
                        """)
                .bind("woman", woman.value())
                .bind("pregnancy", pregnancy.value())
                .map((row, context) -> stay(row))
                .findOne());
    }

    /** Open stays of the woman, whichever pregnancy they belong to, locked in one order. */
    public List<StoredStay> lockOpenOfWoman(UUID woman) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.stay where woman = :woman and ended_at is null order by id for update")
                .bind("woman", woman)
                .map((row, context) -> stay(row))
                .list());
    }

    public void open(StayId id, PregnancyId pregnancy, PersonId woman, StayPlan plan, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.stay
                            (id, pregnancy, woman, state, municipality, address, phone, from_on, to_on, facility, services,
                             version, kept_at)
                        values (:id, :pregnancy, :woman, 'PLANNED', :municipality, :address, :phone, :from, :to, :facility,
                                :services, 1, :at)
                        """)
                .bind("id", id.value())
                .bind("pregnancy", pregnancy.value())
                .bind("woman", woman.value())
                .bind("municipality", plan.municipality())
                .bind("address", plan.address())
                .bind("phone", plan.phone())
                .bind("from", plan.from())
                .bind("to", plan.to())
                .bind("facility", plan.facility().orElse(null))
                .bindArray("services", String.class, words(plan.services()))
                .bind("at", at)
                .execute());
    }

    public void change(StayId id, StayState state, StayPlan plan, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.stay
                        set state = :state, municipality = :municipality, address = :address, phone = :phone,
                            from_on = :from, to_on = :to, facility = :facility, services = :services,
                            decline_reason = null, version = version + 1, kept_at = :at
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("municipality", plan.municipality())
                .bind("address", plan.address())
                .bind("phone", plan.phone())
                .bind("from", plan.from())
                .bind("to", plan.to())
                .bind("facility", plan.facility().orElse(null))
                .bindArray("services", String.class, words(plan.services()))
                .bind("at", at)
                .execute());
    }

    /** Moves a stay on that stays open. */
    public void move(StayId id, StayState state, Optional<DeclineReason> declined) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.stay set state = :state, decline_reason = :reason, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("reason", declined.map(Enum::name).orElse(null))
                .execute());
    }

    public void end(StayId id, StayState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.stay set state = :state, ended_at = :at, version = version + 1 where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** Open stays whose last day, or that of the consent to them, is over. */
    public List<StayId> overBefore(LocalDate day, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id from pregnancy.stay s
                        left join pregnancy.stay_consent c on c.stay = s.id and c.ended_at is null
                        where s.ended_at is null and coalesce(c.until, s.to_on) < :day
                        order by s.to_on, s.id limit :most
                        """)
                .bind("day", day)
                .bind("most", most)
                .map((row, context) -> new StayId(Columns.id(row, "id")))
                .list());
    }

    /**
     * A stay in the nurse's list.
     *
     * @param told letters of it that the hub has
     * @param waiting letters that still have to go
     */
    public record Listed(StoredStay stay, String ward, LocalDate dueOn, int reports, int waiting, boolean stuck) {}

    /** Open stays of pregnancies of these wards, by the day they begin; one statement. */
    public List<Listed> open(Optional<Set<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.*, p.ward, p.due_on,
                               (select count(*) from pregnancy.stay_report r where r.stay = s.id) as reports,
                               (select count(*) from pregnancy.hub_letter l
                                where l.stay = s.id and l.state = 'WAITING') as waiting,
                               exists (select 1 from pregnancy.hub_letter l
                                       where l.stay = s.id and l.state = 'STUCK') as stuck
                        from pregnancy.stay s
                        join pregnancy.pregnancy p on p.id = s.pregnancy
                        where s.ended_at is null and (:all or p.ward = any(:wards))
                        order by s.from_on, s.id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, List.copyOf(wards.orElse(Set.of())))
                .bind("most", most)
                .map((row, context) -> new Listed(
                        stay(row),
                        row.getString("ward"),
                        Columns.date(row, "due_on").orElseThrow(),
                        row.getInt("reports"),
                        row.getInt("waiting"),
                        row.getBoolean("stuck")))
                .list());
    }

    /** Why the address of a protected woman may go out; empty where nobody has decided so. */
    public Optional<AddressDecision> addressDecision(StayId stay) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select decided_by, decided_at, reason from pregnancy.stay_address_decision where stay = :stay")
                .bind("stay", stay.value())
                .map((row, context) -> new AddressDecision(
                        Columns.id(row, "decided_by"),
                        Columns.instant(row, "decided_at").orElseThrow(),
                        row.getString("reason")))
                .findOne());
    }

    /** A nurse's decision that the address of a protected woman may go out. */
    public record AddressDecision(UUID by, Instant at, String reason) {

        @Override
        public String toString() {
            return "AddressDecision[…]";
        }
    }

    public void decideAddress(StayId stay, AddressDecision decision) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.stay_address_decision (stay, decided_by, decided_at, reason)
                        values (:stay, :by, :at, :reason)
                        on conflict (stay) do update
                            set decided_by = excluded.decided_by, decided_at = excluded.decided_at, reason = excluded.reason
                        """)
                .bind("stay", stay.value())
                .bind("by", decision.by())
                .bind("at", decision.at())
                .bind("reason", decision.reason())
                .execute());
    }

    public void keep(StayId stay, ServiceReport report, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.stay_report
                            (id, stay, service, on_day, outcome, child_grams, follow_up, reported_at)
                        values (:id, :stay, :service, :on, :outcome, :grams, :followUp, :at)
                        """)
                .bind("id", Ids.next())
                .bind("stay", stay.value())
                .bind("service", report.service().name())
                .bind("on", report.on())
                .bind("outcome", report.outcome().name())
                .bind("grams", report.childGrams().orElse(null))
                .bind("followUp", report.followUp().name())
                .bind("at", at)
                .execute());
    }

    public List<ServiceReport> reports(StayId stay) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.stay_report where stay = :stay order by on_day, reported_at")
                .bind("stay", stay.value())
                .map((row, context) -> report(row))
                .list());
    }

    static ServiceReport report(ResultSet row) throws SQLException {
        return new ServiceReport(
                StayCare.valueOf(row.getString("service")),
                Columns.date(row, "on_day").orElseThrow(),
                ServiceReport.Outcome.valueOf(row.getString("outcome")),
                Columns.number(row, "child_grams"),
                ServiceReport.FollowUp.valueOf(row.getString("follow_up")));
    }

    static List<String> words(Set<StayCare> services) {
        return services.stream().map(Enum::name).sorted().toList();
    }

    static Set<StayCare> services(ResultSet row) throws SQLException {
        return Columns.words(row, "services").stream().map(StayCare::valueOf).collect(Collectors.toSet());
    }

    private Optional<StoredStay> one(String where, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.stay " + where)
                .bind("id", id)
                .map((row, context) -> stay(row))
                .findOne());
    }

    private static StoredStay stay(ResultSet row) throws SQLException {
        return new StoredStay(
                new StayId(Columns.id(row, "id")),
                new PregnancyId(Columns.id(row, "pregnancy")),
                new PersonId(Columns.id(row, "woman")),
                StayState.valueOf(row.getString("state")),
                row.getString("municipality"),
                row.getString("address"),
                row.getString("phone"),
                Columns.date(row, "from_on").orElseThrow(),
                Columns.date(row, "to_on").orElseThrow(),
                Columns.text(row, "facility"),
                services(row),
                Columns.word(row, "decline_reason", DeclineReason.class),
                row.getInt("version"));
    }
}
