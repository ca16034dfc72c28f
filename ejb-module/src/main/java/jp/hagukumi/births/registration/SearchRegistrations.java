package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.registration.RegistrationQuery.Whose;
import jp.hagukumi.births.store.RegistrationQueueRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.text.PersonName;

/** A clerk looks through the ward's registrations of birth. */
@Stateless
public class SearchRegistrations {

    private static final int MOST = 100;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-f-]{36})");
    private static final Set<RegistrationState> WAITING =
            EnumSet.of(RegistrationState.FILED, RegistrationState.UNDER_REVIEW, RegistrationState.NEEDS_FIX);

    @Inject
    Access access;

    @Inject
    RegistrationQueueRows queue;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    /** @throws Refusal OUT_OF_BOUNDS, MALFORMED for name or cursor, NOT_ALLOWED for another ward */
    public RegistrationQueue search(Actor actor, RegistrationQuery query) {
        access.require(actor, RegistrationAction.SEARCH_REGISTRATIONS);
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", "limit", "min", "1", "max", String.valueOf(MOST)));
        }
        var found = queue.page(new RegistrationQueueRows.Asked(
                query.states().isEmpty() ? WAITING : query.states(),
                access.reach(actor, RegistrationAction.SEARCH_REGISTRATIONS).within(query.ward()),
                query.channel(),
                query.dueUntil(),
                query.whose() == Whose.MINE ? Optional.of(new StaffId(actor.id())) : Optional.empty(),
                query.whose() == Whose.NOBODYS,
                query.name().map(SearchRegistrations::key),
                query.number(),
                query.after().map(SearchRegistrations::place),
                query.limit() + 1));
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        audit.note(actor, RegistrationAudit.REGISTRATIONS_SEARCHED, Map.of("count", String.valueOf(shown.size())));
        return new RegistrationQueue(
                named(shown),
                found.size() > query.limit() ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty());
    }

    private List<RegistrationQueue.Row> named(List<RegistrationQueue.Row> rows) {
        var names = colleagues.namesOf(rows.stream()
                .flatMap(row -> row.assignedTo().stream())
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> row.of(row.assignedTo().map(names::get)))
                .toList();
    }

    private static String key(String name) {
        if (PersonName.flawOf(name).isPresent()) {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        }
        return NameFold.key(name);
    }

    private static String cursor(RegistrationQueue.Row last) {
        return last.dueOn() + "_" + last.registration();
    }

    private static RegistrationQueueRows.Place place(String cursor) {
        var read = CURSOR.matcher(cursor);
        if (!read.matches()) {
            throw Refusal.at("after", KernelRefusal.MALFORMED);
        }
        try {
            return new RegistrationQueueRows.Place(LocalDate.parse(read.group(1)), UUID.fromString(read.group(2)));
        } catch (DateTimeParseException noDay) {
            throw Refusal.at("after", KernelRefusal.MALFORMED);
        }
    }
}
