package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.Untold;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Cases: one for each pregnancy that money was ever asked for. */
@ApplicationScoped
public class CaseRows {

    @Inject
    Jdbi jdbi;

    /** Opens it where there is none yet, and holds it until the transaction ends. */
    public StoredCase openAndLock(
            PregnancyId pregnancy, PersonId woman, String ward, Optional<Untold> untold, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into grants.grant_case
                            (pregnancy, woman, ward, opened_at, untold_due_on, untold_heartbeat_on, untold_event_on, untold_fetuses)
                        values (:id, :woman, :ward, :at, :due, :heartbeat, :event, :fetuses)
                        on conflict (pregnancy) do nothing
                        """)
                .bind("id", pregnancy.value())
                .bind("woman", woman.value())
                .bind("ward", ward)
                .bind("at", at)
                .bind("due", untold.map(Untold::dueOn).orElse(null))
                .bind("heartbeat", untold.map(Untold::heartbeatOn).orElse(null))
                .bind("event", untold.map(Untold::eventOn).orElse(null))
                .bind("fetuses", untold.map(Untold::fetuses).orElse(null))
                .execute());
        return lock(pregnancy).orElseThrow();
    }

    public Optional<StoredCase> find(PregnancyId pregnancy) {
        return one("", pregnancy);
    }

    /** Nobody else decides or reckons it until the transaction ends. */
    public Optional<StoredCase> lock(PregnancyId pregnancy) {
        return one(" for update", pregnancy);
    }

    public List<StoredCase> ofWoman(PersonId woman) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.grant_case where woman = :woman order by opened_at desc")
                .bind("woman", woman.value())
                .map(CaseRows::read)
                .list());
    }

    public void certified(PregnancyId pregnancy, LocalDate on) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update grants.grant_case set certified_on = coalesce(certified_on, :on) where pregnancy = :id")
                .bind("id", pregnancy.value())
                .bind("on", on)
                .execute());
    }

    public void cancelled(PregnancyId pregnancy, LocalDate on, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update grants.grant_case set cancelled_on = :on, cancelled_why = :why
                        where pregnancy = :id and cancelled_on is null
                        """)
                .bind("id", pregnancy.value())
                .bind("on", on)
                .bind("why", why)
                .execute());
    }

    public void movedTo(PersonId woman, String ward) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update grants.grant_case set ward = :ward where woman = :woman and ward <> :ward")
                .bind("woman", woman.value())
                .bind("ward", ward)
                .execute());
    }

    /** To be reckoned anew; the first reason stays. */
    public void toReckon(PregnancyId pregnancy, String why, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update grants.grant_case set reckon_since = :at, reckon_why = :why
                        where pregnancy = :id and reckon_since is null
                        """)
                .bind("id", pregnancy.value())
                .bind("why", why)
                .bind("at", at)
                .execute());
    }

    public void reckoned(PregnancyId pregnancy) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update grants.grant_case set reckon_since = null, reckon_why = null where pregnancy = :id")
                .bind("id", pregnancy.value())
                .execute());
    }

    /** Those to be reckoned anew, the longest waiting first. @param wards empty for the whole city */
    public List<StoredCase> toReckon(Collection<String> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from grants.grant_case
                        where reckon_since is not null and (cardinality(:wards) = 0 or ward = any(:wards))
                        order by reckon_since limit :most
                        """)
                .bindArray("wards", String.class, List.copyOf(wards))
                .bind("most", most)
                .map(CaseRows::read)
                .list());
    }

    private Optional<StoredCase> one(String lock, PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from grants.grant_case where pregnancy = :id" + lock)
                        .bind("id", pregnancy.value())
                        .map(CaseRows::read)
                        .findOne());
    }

    private static StoredCase read(ResultSet row, StatementContext context) throws SQLException {
        var due = Columns.date(row, "untold_due_on");
        return new StoredCase(
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                new PersonId(row.getObject("woman", UUID.class)),
                row.getString("ward"),
                Columns.date(row, "certified_on"),
                Columns.date(row, "cancelled_on"),
                due.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Untold(
                                due.get(),
                                Columns.date(row, "untold_heartbeat_on").orElseThrow(),
                                Columns.date(row, "untold_event_on").orElseThrow(),
                                row.getInt("untold_fetuses"))),
                Columns.text(row, "reckon_why"));
    }
}
