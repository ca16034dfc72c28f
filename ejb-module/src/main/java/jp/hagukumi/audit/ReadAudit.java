package jp.hagukumi.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.hagukumi.audit.store.EntryRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** An auditor searches the audit. What was searched for is kept in it. */
@Stateless
public class ReadAudit {

    private static final int PAGE = 100;

    @Inject
    Access access;

    @Inject
    EntryRows entries;

    @Inject
    Audit audit;

    /**
     * @param event an event's code as in the audit catalogue
     * @param about a person whose data were read or written
     * @param correlation the mark of one call
     * @param from the period's first moment
     * @param to the moment after its last
     * @param before the last row of the page before
     */
    public record Search(
            Optional<String> event,
            Optional<UUID> actor,
            Optional<UUID> subject,
            Optional<UUID> about,
            Optional<String> correlation,
            Instant from,
            Instant to,
            Optional<Long> before) {

        public static Search during(Instant from, Instant to) {
            return new Search(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    from,
                    to,
                    Optional.empty());
        }
    }

    /**
     * One row as the auditor sees it: identifiers, no names.
     *
     * @param event the event's code as it was kept
     * @param words the event in words; for one that this release no longer knows, that the data were used
     */
    public record Found(
            long id,
            Instant at,
            String event,
            String words,
            Actor.Kind actorKind,
            UUID actor,
            String roles,
            Optional<UUID> institution,
            String subjectKind,
            UUID subject,
            List<UUID> about,
            String detail,
            String correlation) {

        public Found {
            about = List.copyOf(about);
        }
    }

    /**
     * @param more whether older rows follow the last
     * @param events every kind of event that may be searched for
     */
    public record Page(List<Found> rows, boolean more, List<TellingTexts.Named> events) {

        public Page {
            rows = List.copyOf(rows);
            events = List.copyOf(events);
        }
    }

    public Page search(Actor actor, Search search) {
        access.require(actor, AuditAction.READ_AUDIT);
        if (!search.from().isBefore(search.to())) {
            throw Refusal.at("to", AuditRefusal.PERIOD_REVERSED);
        }
        var found = entries.search(search, PAGE + 1);
        audit.note(actor, AuditTrail.AUDIT_READ, asked(search));
        return new Page(
                found.stream().limit(PAGE).map(ReadAudit::shown).toList(), found.size() > PAGE, TellingTexts.events());
    }

    private static Map<String, String> asked(Search search) {
        var asked = new TreeMap<String, String>();
        asked.put("from", search.from().toString());
        asked.put("to", search.to().toString());
        search.event().ifPresent(event -> asked.put("event", event.substring(0, Math.min(80, event.length()))));
        search.actor().ifPresent(actor -> asked.put("actor", actor.toString()));
        search.subject().ifPresent(subject -> asked.put("subject", subject.toString()));
        search.about().ifPresent(person -> asked.put("about", person.toString()));
        search.before().ifPresent(id -> asked.put("before", id.toString()));
        return asked;
    }

    private static Found shown(EntryRows.Row row) {
        return new Found(
                row.id(),
                row.at(),
                row.event(),
                TellingTexts.event(row.event(), "ja"),
                row.actorKind(),
                row.actor(),
                row.roles(),
                row.institution(),
                row.subjectKind(),
                row.subject(),
                List.copyOf(row.about()),
                row.detail(),
                row.correlation());
    }
}
