package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.intake.ApplicationId;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Status;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Told;
import org.jdbi.v3.core.Jdbi;

/** What is to be told back to the portal, one status after the other for each application. */
@ApplicationScoped
public class IntakeStatuses {

    @Inject
    Jdbi jdbi;

    /** A status that is to be told. */
    public record Due(Told told, int attempts) {}

    public void tell(ApplicationId application, Status status, Instant at) {
        tell(application, status, Optional.empty(), Optional.empty(), at);
    }

    public void tell(
            ApplicationId application, Status status, Optional<String> item, Optional<String> words, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.intake_status
                            (id, application, status, item, words, state, attempts, made_at, next_at)
                        values (:id, :application, :status, :item, :words, 'WAITING', 0, :at, :at)
                        """)
                .bind("id", Ids.next())
                .bind("application", application.value())
                .bind("status", status.name())
                .bind("item", item.orElse(null))
                .bind("words", words.orElse(null))
                .bind("at", at)
                .execute());
    }

    /** The next that is due, counted as tried and held until a time; none overtakes an earlier one of its application. */
    public Optional<Due> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                            select s.id from pregnancy.intake_status s
                            where s.state = 'WAITING' and s.next_at <= :now
                              and not exists (select 1 from pregnancy.intake_status b
                                              where b.application = s.application and b.place < s.place and b.state <> 'TOLD')
                            order by s.next_at, s.place
                            limit 1
                            for update skip locked)
                        update pregnancy.intake_status s set next_at = :until, attempts = s.attempts + 1
                        from next, pregnancy.intake_application a
                        where s.id = next.id and a.id = s.application
                        returning s.*, a.number
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .map((row, context) -> new Due(
                        new Told(
                                Columns.id(row, "id"),
                                row.getString("number"),
                                Status.valueOf(row.getString("status")),
                                Columns.text(row, "item"),
                                Columns.text(row, "words")),
                        row.getInt("attempts")))
                .findOne());
    }

    public void end(UUID status, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update pregnancy.intake_status set state = 'TOLD', ended_at = :at where id = :id and state = 'WAITING'
                        """).bind("id", status).bind("at", at).execute());
    }

    public void putOff(UUID status, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.intake_status set next_at = :next where id = :id and state = 'WAITING'")
                .bind("id", status)
                .bind("next", next)
                .execute());
    }

    public void giveUp(UUID status) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.intake_status set state = 'STUCK' where id = :id and state = 'WAITING'")
                .bind("id", status)
                .execute());
    }

    public long stuck() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from pregnancy.intake_status where state = 'STUCK'")
                        .mapTo(Long.class)
                        .one());
    }

    /** What the portal refused goes again. @return how many */
    public int retry(Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update pregnancy.intake_status set state = 'WAITING', attempts = 0, next_at = :at where state = 'STUCK'
                        """).bind("at", at).execute());
    }
}
