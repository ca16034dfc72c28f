package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ReadRegisterGaps.Gap;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.identity.model.RegisterLine;
import org.jdbi.v3.core.Jdbi;

/** What the register sent, how far each person's line has been taken, and what is missing. */
@ApplicationScoped
public class RegisterRows {

    @Inject
    Jdbi jdbi;

    /** The number of the last event taken for the person. The line stays locked: one event of a person at a time. */
    public long lockLine(String residentNumber) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into identity.register_line (resident_number, last_sequence) values (:number, 0)
                            on conflict (resident_number) do nothing
                            """).bind("number", residentNumber).execute();
            return handle.createQuery(
                            "select last_sequence from identity.register_line where resident_number = :number for update")
                    .bind("number", residentNumber)
                    .mapTo(Long.class)
                    .one();
        });
    }

    public Optional<byte[]> digestOf(InstitutionId sender, String eventId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select digest from identity.register_event where sender = :sender and event_id = :id")
                .bind("sender", sender.value())
                .bind("id", eventId)
                .map((row, context) -> row.getBytes("digest"))
                .findOne());
    }

    /** False where another event waits under the same number. */
    public boolean hold(InstitutionId sender, RegisterEvent event, byte[] digest, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into identity.register_event
                                    (sender, event_id, digest, resident_number, sequence, kind, content, state, taken_at)
                                values (:sender, :id, :digest, :number, :sequence, :kind, :content, 'HELD', :at)
                                on conflict do nothing
                                """)
                        .bind("sender", sender.value())
                        .bind("id", event.eventId())
                        .bind("digest", digest)
                        .bind("number", event.residentNumber())
                        .bind("sequence", event.sequence())
                        .bind("kind", event.fact().kind().name())
                        .bind("content", RegisterLine.write(event))
                        .bind("at", at)
                        .execute()
                == 1);
    }

    public void applied(InstitutionId sender, RegisterEvent event, byte[] digest, PersonId person, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.register_event
                            (sender, event_id, digest, resident_number, sequence, kind, content, state, person, taken_at,
                             applied_at)
                        values (:sender, :id, :digest, :number, :sequence, :kind, :content, 'APPLIED', :person, :at, :at)
                        """)
                .bind("sender", sender.value())
                .bind("id", event.eventId())
                .bind("digest", digest)
                .bind("number", event.residentNumber())
                .bind("sequence", event.sequence())
                .bind("kind", event.fact().kind().name())
                .bind("content", RegisterLine.write(event))
                .bind("person", person.value())
                .bind("at", at)
                .execute());
    }

    public void advance(String residentNumber, long sequence) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update identity.register_line set last_sequence = :sequence where resident_number = :number")
                .bind("number", residentNumber)
                .bind("sequence", sequence)
                .execute());
    }

    /** An event that waits. */
    public record Waiting(UUID sender, String eventId, String content) {}

    public Optional<Waiting> held(String residentNumber, long sequence) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sender, event_id, content from identity.register_event
                        where resident_number = :number and sequence = :sequence and state = 'HELD'
                        """)
                .bind("number", residentNumber)
                .bind("sequence", sequence)
                .map((row, context) -> new Waiting(
                        row.getObject("sender", UUID.class), row.getString("event_id"), row.getString("content")))
                .findOne());
    }

    public void release(Waiting waiting, PersonId person, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.register_event set state = 'APPLIED', person = :person, applied_at = :at
                        where sender = :sender and event_id = :id
                        """)
                .bind("sender", waiting.sender())
                .bind("id", waiting.eventId())
                .bind("person", person.value())
                .bind("at", at)
                .execute());
    }

    public void setAside(Waiting waiting, String refusal, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.register_event set state = 'SET_ASIDE', refusal = :refusal, applied_at = :at
                        where sender = :sender and event_id = :id
                        """)
                .bind("sender", waiting.sender())
                .bind("id", waiting.eventId())
                .bind("refusal", refusal)
                .bind("at", at)
                .execute());
    }

    /** What is missing before the first held event; one open gap for a person. */
    public void noticeGap(String residentNumber, long last, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.register_gap (resident_number, missing_from, missing_to, noticed_at)
                        select :number, :last + 1, min(sequence) - 1, :at from identity.register_event
                        where resident_number = :number and state = 'HELD'
                        on conflict (resident_number) where closed_at is null
                            do update set missing_from = excluded.missing_from, missing_to = excluded.missing_to
                        """)
                .bind("number", residentNumber)
                .bind("last", last)
                .bind("at", at)
                .execute());
    }

    /** After the line went on: the gap is closed, and another opened where something still waits. */
    public void settleGap(String residentNumber, long last, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.register_gap set closed_at = :at
                        where resident_number = :number and closed_at is null and missing_to <= :last
                        """)
                .bind("number", residentNumber)
                .bind("last", last)
                .bind("at", at)
                .execute());
        var stillWaiting = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from identity.register_event
                            where resident_number = :number and state = 'HELD')
                        """)
                .bind("number", residentNumber)
                .mapTo(Boolean.class)
                .one());
        if (stillWaiting) {
            noticeGap(residentNumber, last, at);
        }
    }

    public List<Gap> openGaps(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.resident_number, g.missing_from, g.missing_to, g.noticed_at,
                               (select count(*) from identity.register_event e
                                where e.resident_number = g.resident_number and e.state = 'HELD') as held
                        from identity.register_gap g where g.closed_at is null order by g.noticed_at, g.id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new Gap(
                        row.getString("resident_number"),
                        row.getLong("missing_from"),
                        row.getLong("missing_to"),
                        row.getInt("held"),
                        Rows.instant(row, "noticed_at")))
                .list());
    }
}
