package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.GuestId;
import jp.hagukumi.pregnancy.satogaeri.GuestState;
import jp.hagukumi.pregnancy.satogaeri.ServiceReport;
import org.jdbi.v3.core.Jdbi;

/** Guests: women of other municipalities who stay here. Whoever changes one has locked it before. */
@ApplicationScoped
public class GuestRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredGuest> find(GuestId guest) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.guest where id = :id")
                .bind("id", guest.value())
                .map((row, context) -> guest(row))
                .findOne());
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredGuest> lock(GuestId guest) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.guest where id = :id for update")
                .bind("id", guest.value())
                .map((row, context) -> guest(row))
                .findOne());
    }

    /** The guest that another municipality asked for under its own number. */
    public Optional<StoredGuest> lockRequest(String home, String request) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.guest where home = :home and request_id = :request for update")
                .bind("home", home)
                .bind("request", request)
                .map((row, context) -> guest(row))
                .findOne());
    }

    public void arrive(
            GuestId id, String home, String request, Optional<String> ward, StoredGuest.Woman woman, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.guest (id, home, request_id, state, ward, undisclosed, services, version, arrived_at,
                            name, kana, born_on, phone, address, facility, from_on, to_on, due_on)
                        values (:id, :home, :request, 'ARRIVED', :ward, :undisclosed, :services, 1, :at,
                            :name, :kana, :bornOn, :phone, :address, :facility, :from, :to, :dueOn)
                        """)
                .bind("id", id.value())
                .bind("home", home)
                .bind("request", request)
                .bind("ward", ward.orElse(null))
                .bindMap(told(woman))
                .bindArray("services", String.class, StayRows.words(woman.services()))
                .bind("at", at)
                .execute());
    }

    /** Her municipality asks anew: what was agreed is agreed anew. */
    public void askAnew(GuestId id, GuestState state, Optional<String> ward, StoredGuest.Woman woman) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.guest
                        set state = :state, ward = :ward, undisclosed = :undisclosed, services = :services, name = :name,
                            kana = :kana, born_on = :bornOn, phone = :phone, address = :address, facility = :facility,
                            from_on = :from, to_on = :to, due_on = :dueOn, planned_at = null, visitor = null,
                            decline_reason = null, ended_at = null, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("ward", ward.orElse(null))
                .bindMap(told(woman))
                .bindArray("services", String.class, StayRows.words(woman.services()))
                .execute());
    }

    private static java.util.Map<String, Object> told(StoredGuest.Woman woman) {
        var told = new java.util.HashMap<String, Object>();
        told.put("undisclosed", woman.undisclosed());
        told.put("name", woman.name());
        told.put("kana", woman.kana().orElse(null));
        told.put("bornOn", woman.bornOn());
        told.put("phone", woman.phone().orElse(null));
        told.put("address", woman.address().orElse(null));
        told.put("facility", woman.facility().orElse(null));
        told.put("from", woman.from());
        told.put("to", woman.to().orElse(null));
        told.put("dueOn", woman.dueOn());
        return told;
    }

    public void accept(GuestId id, GuestState state, String ward) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.guest set state = :state, ward = :ward, version = version + 1 where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("ward", ward)
                .execute());
    }

    public void decline(GuestId id, GuestState state, DeclineReason reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.guest
                        set state = :state, decline_reason = :reason, planned_at = null, visitor = null, ended_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("reason", reason.name())
                .bind("at", at)
                .execute());
    }

    public void plan(GuestId id, GuestState state, Instant at, StaffId visitor) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.guest set state = :state, planned_at = :at, visitor = :visitor, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .bind("visitor", visitor.value())
                .execute());
    }

    public void report(GuestId id, GuestState state, UUID report, ServiceReport done, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.guest set state = :state, ended_at = :at, version = version + 1 where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.guest_report
                            (id, guest, service, on_day, outcome, child_grams, follow_up, by_actor, reported_at)
                        values (:id, :guest, :service, :on, :outcome, :grams, :followUp, :by, :at)
                        """)
                .bind("id", report)
                .bind("guest", id.value())
                .bind("service", done.service().name())
                .bind("on", done.on())
                .bind("outcome", done.outcome().name())
                .bind("grams", done.childGrams().orElse(null))
                .bind("followUp", done.followUp().name())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Nothing of the woman is kept but that there was a request. */
    public void recall(GuestId id, GuestState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.guest
                        set state = :state, ended_at = :at, name = null, kana = null, born_on = null, phone = null,
                            address = null, facility = null, from_on = null, to_on = null, due_on = null, services = '{}',
                            decline_reason = null, planned_at = null, visitor = null, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** Guests of these wards and those whom no ward has taken on yet, by the day they come; at most so many. */
    public List<StoredGuest> open(Optional<Set<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.guest
                        where (ended_at is null or (state = 'REPORTED' and to_on >= ended_at::date))
                          and (:all or ward is null or ward = any(:wards))
                        order by state <> 'ARRIVED', from_on, id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, List.copyOf(wards.orElse(Set.of())))
                .bind("most", most)
                .map((row, context) -> guest(row))
                .list());
    }

    public List<ServiceReport> reports(GuestId guest) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.guest_report where guest = :guest order by on_day, reported_at")
                .bind("guest", guest.value())
                .map((row, context) -> StayRows.report(row))
                .list());
    }

    public Optional<ServiceReport> report(UUID report) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.guest_report where id = :id")
                .bind("id", report)
                .map((row, context) -> StayRows.report(row))
                .findOne());
    }

    private static StoredGuest guest(ResultSet row) throws SQLException {
        return new StoredGuest(
                new GuestId(Columns.id(row, "id")),
                row.getString("home"),
                row.getString("request_id"),
                GuestState.valueOf(row.getString("state")),
                Columns.text(row, "ward"),
                woman(row),
                Columns.word(row, "decline_reason", DeclineReason.class),
                Columns.instant(row, "planned_at"),
                Columns.uuid(row, "visitor").map(StaffId::new),
                Columns.instant(row, "arrived_at").orElseThrow(),
                row.getInt("version"));
    }

    private static Optional<StoredGuest.Woman> woman(ResultSet row) throws SQLException {
        if (Columns.text(row, "name").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredGuest.Woman(
                row.getBoolean("undisclosed"),
                row.getString("name"),
                Columns.text(row, "kana"),
                Columns.date(row, "born_on").orElseThrow(),
                Columns.text(row, "phone"),
                Columns.text(row, "address"),
                Columns.text(row, "facility"),
                Columns.date(row, "from_on").orElseThrow(),
                Columns.date(row, "to_on"),
                Columns.date(row, "due_on").orElseThrow(),
                StayRows.services(row)));
    }
}
