package jp.hagukumi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.hagukumi.audit.store.AuditRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.time.CityClock;

/** Appends to the audit in the transaction of the work it tells of: no work without its row, no row without its work. */
@ApplicationScoped
public class Audit {

    @Inject
    AuditRows rows;

    @Inject
    CityClock clock;

    /**
     * @param about the persons whose data were read or written; they (and their guardians) may see the row as far as the event
     *     lets them
     */
    public void note(Actor actor, AuditEvent event, Resource subject, Collection<UUID> about) {
        note(actor, event, subject, about, Map.of());
    }

    /** @param detail short facts (a state, a version, a count); identifiers only, never names */
    public void note(
            Actor actor, AuditEvent event, Resource subject, Collection<UUID> about, Map<String, String> detail) {
        rows.append(
                actor,
                event.code(),
                event.telling(),
                subject.getClass().getSimpleName(),
                subject.value(),
                List.copyOf(about),
                detail,
                clock.now());
    }

    /** For work on no single thing: a list was read, a job ran. */
    public void note(Actor actor, AuditEvent event, Map<String, String> detail) {
        note(actor, event, List.of(), detail);
    }

    /** What was done with many at once, without a subject of its own: each of them is told. */
    public void note(Actor actor, AuditEvent event, Collection<UUID> about, Map<String, String> detail) {
        rows.append(
                actor,
                event.code(),
                event.telling(),
                "",
                Actor.NOBODY,
                List.copyOf(about),
                new TreeMap<>(detail),
                clock.now());
    }
}
