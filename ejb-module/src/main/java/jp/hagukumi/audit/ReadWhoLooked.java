package jp.hagukumi.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hagukumi.audit.store.EntryRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;

/**
 * A family sees who looked at its data, in words, as far as each reader may know.
 *
 * <p>The event decides what is told at all ({@link AuditEvent.Telling}). For each reader, whatever was done by or concerns
 * somebody protected from that reader (支援措置) is left out whole: even an office's name would tell where somebody lives. Staff
 * appear as office and role, institutions by name, never a staff member's name.
 */
@Stateless
public class ReadWhoLooked {

    private static final int PAGE = 30;
    private static final int AT_ONCE = 200;
    private static final Pattern GRANT = Pattern.compile("([A-Z_]+)(?:@(\\d{6}))?(?:~\\S+)?");

    @Inject
    Access access;

    @Inject
    EntryRows entries;

    @Inject
    FamilyFacts facts;

    @Inject
    Audit audit;

    /**
     * @param who office and role, institution, "you"; empty where the reader may not know who
     */
    public record Seen(Instant at, String what, Optional<String> who) {}

    /** @param next where the next, older page begins; empty when this was the last */
    public record Page(List<Seen> seen, Optional<Long> next) {

        public Page {
            seen = List.copyOf(seen);
        }
    }

    /**
     * @param person the reader itself or a child of its
     * @param before {@link Page#next} of the page before
     * @param language {@code ja}, {@code ja_easy} or {@code en}
     */
    public Page read(Actor actor, PersonData person, Optional<Long> before, String language) {
        access.require(actor, AuditAction.READ_WHO_LOOKED, person);
        var seen = new ArrayList<Seen>();
        var from = before.orElse(Long.MAX_VALUE);
        var more = true;
        while (more && seen.size() < PAGE) {
            var rows = entries.toldAbout(person.value(), from, AT_ONCE);
            var secret = secretFrom(actor.id(), rows);
            more = rows.size() == AT_ONCE;
            for (var row : rows) {
                if (seen.size() == PAGE) {
                    more = true;
                    break;
                }
                from = row.id();
                if (!concerns(row, secret)) {
                    seen.add(told(actor, row, language));
                }
            }
        }
        audit.note(actor, AuditTrail.WHO_LOOKED_READ, person, Set.of(person.value()), Map.of());
        return new Page(seen, more ? Optional.of(from) : Optional.empty());
    }

    private Set<UUID> secretFrom(UUID reader, List<EntryRows.Row> rows) {
        var persons = new HashSet<UUID>();
        for (var row : rows) {
            persons.addAll(row.about());
            if (row.actorKind() == Actor.Kind.RESIDENT) {
                persons.add(row.actor());
            }
        }
        persons.remove(reader);
        return facts.protectedFrom(reader, persons);
    }

    private static boolean concerns(EntryRows.Row row, Set<UUID> secret) {
        return secret.contains(row.actor()) || row.about().stream().anyMatch(secret::contains);
    }

    private Seen told(Actor reader, EntryRows.Row row, String language) {
        var who = row.telling() == AuditEvent.Telling.TOLD
                ? Optional.of(viewer(reader, row, language))
                : Optional.<String>empty();
        return new Seen(row.at(), TellingTexts.event(row.event(), language), who);
    }

    private String viewer(Actor reader, EntryRows.Row row, String language) {
        return switch (row.actorKind()) {
            case RESIDENT -> words(row.actor().equals(reader.id()) ? "you" : "family", language);
            case STAFF -> staff(row.roles(), language);
            case INSTITUTION ->
                row.institution()
                        .flatMap(institution -> facts.institution(institution, language))
                        .orElseGet(() -> words("institution", language));
            case SYSTEM -> words("system", language);
            case PUBLIC -> words("public", language);
        };
    }

    /** Office and role; a member of staff with several roles is shown with each. */
    private String staff(String roles, String language) {
        return GRANT.matcher(roles)
                .results()
                .map(grant -> office(Role.valueOf(grant.group(1)), Optional.ofNullable(grant.group(2)), language))
                .distinct()
                .collect(Collectors.joining(words("and", language)));
    }

    private String office(Role role, Optional<String> ward, String language) {
        var name = words("role." + role.name(), language);
        return ward.flatMap(code -> facts.office(code, role, language))
                .map(office ->
                        words("office", language).replace("{office}", office).replace("{role}", name))
                .orElse(name);
    }

    private static String words(String key, String language) {
        return TellingTexts.viewer(key, language)
                .or(() -> TellingTexts.viewer(key, "ja"))
                .orElseThrow(() -> new IllegalStateException("No words for " + key));
    }
}
