package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What the desk keeps of a registration beside what the family filed. */
@ApplicationScoped
public class RegistrationDeskRows {

    @Inject
    Jdbi jdbi;

    /**
     * A registration at the desk.
     *
     * @param rowVersion grows with everything that happens to it
     * @param acceptanceNumber ward, year, number; with the day of acceptance
     */
    public record Held(
            StoredRegistration registration,
            int rowVersion,
            Optional<StaffId> assignedTo,
            Deposit deposit,
            Optional<String> depositReason,
            Optional<String> acceptanceNumber,
            Optional<LocalDate> acceptedOn,
            Optional<String> sentTo) {

        @Override
        public String toString() {
            return "Held[" + registration.id() + "]";
        }
    }

    /** A proposal that a second person has not decided yet, or how it was decided. */
    public record Act(
            UUID id, RegistrationId registration, String kind, String reason, StaffId proposedBy, Instant proposedAt) {

        @Override
        public String toString() {
            return "Act[" + id + ", " + kind + "]";
        }
    }

    public Optional<Held> find(RegistrationId registration) {
        return one("select * from births.registration where id = :id", registration);
    }

    /** Held against everybody else until the transaction ends. */
    public Optional<Held> lock(RegistrationId registration) {
        return one("select * from births.registration where id = :id for update", registration);
    }

    private Optional<Held> one(String sql, RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", registration.value())
                .map((row, context) -> held(row))
                .findOne());
    }

    public void assign(RegistrationId registration, StaffId staff) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration set assigned_to = :staff, row_version = row_version + 1 where id = :id
                        """)
                .bind("id", registration.value())
                .bind("staff", staff.value())
                .execute());
    }

    /** All waiting cases of one clerk in these wards go to another. How many. */
    public int handOver(List<String> wards, StaffId from, StaffId to) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update births.registration set assigned_to = :to, row_version = row_version + 1
                        where assigned_to = :from and ward = any(:wards)
                          and state in ('FILED', 'UNDER_REVIEW', 'NEEDS_FIX')
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .bindArray("wards", String.class, wards)
                .execute());
    }

    /** How many waiting cases in these wards each clerk has. */
    public Map<StaffId, Integer> waitingByClerk(List<String> wards) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select assigned_to, count(*)::int as cases from births.registration
                        where assigned_to is not null and ward = any(:wards)
                          and state in ('FILED', 'UNDER_REVIEW', 'NEEDS_FIX')
                        group by assigned_to
                        """)
                .bindArray("wards", String.class, wards)
                .map((row, context) -> Map.entry(new StaffId(Columns.id(row, "assigned_to")), row.getInt("cases")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The next number in the ward's book of that year; held until the transaction ends, so that no number is lost or given twice. */
    public int nextNumber(String ward, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into births.acceptance_book (ward, year, last_number) values (:ward, :year, 1)
                        on conflict (ward, year) do update set last_number = acceptance_book.last_number + 1
                        returning last_number
                        """)
                .bind("ward", ward)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
    }

    public void accept(RegistrationId registration, String number, LocalDate on) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration
                        set state = 'ACCEPTED', acceptance_number = :number, accepted_on = :on, row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", registration.value())
                .bind("number", number)
                .bind("on", on)
                .execute());
    }

    public void sendOn(RegistrationId registration, String municipality) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration
                        set state = 'SENT_ON', sent_to = :municipality, row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", registration.value())
                .bind("municipality", municipality)
                .execute());
    }

    public void deposit(RegistrationId registration, Deposit how, Optional<String> reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set deposit = :how, deposit_reason = :reason where id = :id")
                .bind("id", registration.value())
                .bind("how", how.name())
                .bind("reason", reason.orElse(null))
                .execute());
    }

    /** Folded names by which the queue is searched. */
    public void names(RegistrationId registration, String childKey, String motherKey) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set child_key = :child, mother_key = :mother where id = :id")
                .bind("id", registration.value())
                .bind("child", childKey)
                .bind("mother", motherKey)
                .execute());
    }

    public void propose(Act act) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_act (id, registration, kind, reason, proposed_by, proposed_at)
                        values (:id, :registration, :kind, :reason, :by, :at)
                        """)
                .bind("id", act.id())
                .bind("registration", act.registration().value())
                .bind("kind", act.kind())
                .bind("reason", act.reason())
                .bind("by", act.proposedBy().value())
                .bind("at", act.proposedAt())
                .execute());
    }

    /** What waits for a second person. */
    public Optional<Act> waiting(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.registration_act where registration = :id and decided_by is null"
                                + " and lapsed_at is null")
                .bind("id", registration.value())
                .map((row, context) -> new Act(
                        Columns.id(row, "id"),
                        new RegistrationId(Columns.id(row, "registration")),
                        row.getString("kind"),
                        row.getString("reason"),
                        new StaffId(Columns.id(row, "proposed_by")),
                        Columns.instant(row, "proposed_at").orElseThrow()))
                .findOne());
    }

    /** What waits for a second person has been overtaken: nobody decides it any more. */
    public void lapse(RegistrationId registration, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_act set lapsed_at = :at
                        where registration = :registration and decided_by is null and lapsed_at is null
                        """)
                .bind("registration", registration.value())
                .bind("at", at)
                .execute());
    }

    public void decide(Act act, StaffId by, Instant at, boolean approved, Optional<String> declineReason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_act
                        set decided_by = :by, decided_at = :at, approved = :approved, decline_reason = :reason
                        where id = :id
                        """)
                .bind("id", act.id())
                .bind("by", by.value())
                .bind("at", at)
                .bind("approved", approved)
                .bind("reason", declineReason.orElse(null))
                .execute());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                RegistrationRows.registration(row),
                row.getInt("row_version"),
                Columns.uuid(row, "assigned_to").map(StaffId::new),
                Deposit.valueOf(row.getString("deposit")),
                Columns.text(row, "deposit_reason"),
                Columns.text(row, "acceptance_number"),
                Columns.date(row, "accepted_on"),
                Columns.text(row, "sent_to"));
    }

    /** A state reached at the desk. */
    public void move(RegistrationId registration, RegistrationState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration set state = :state, row_version = row_version + 1 where id = :id")
                .bind("id", registration.value())
                .bind("state", state.name())
                .execute());
    }
}
