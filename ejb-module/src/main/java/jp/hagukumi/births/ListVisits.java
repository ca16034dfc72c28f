package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitList;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The nurse's list of the ward, what is due first in front; or the visits planned in one week, by hour. */
@Stateless
public class ListVisits {

    private static final int MOST = 200;
    private static final Set<VisitState> OPEN = Set.of(VisitState.DUE, VisitState.PLANNED);

    @Inject
    Access access;

    @Inject
    VisitList visits;

    @Inject
    VisitLines lines;

    @Inject
    Audit audit;

    /** Wards that the reader may not see are left out; a ward asked for that is none of the reader's gives an empty list. */
    public VisitPage list(Actor actor, VisitQuery query) {
        access.require(actor, SlipAction.LIST_VISITS);
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Refusal.at("limit", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var page = wards(actor, query)
                .map(wards ->
                        query.week().map(monday -> week(query, wards, monday)).orElseGet(() -> byDueDay(query, wards)))
                .orElse(new VisitPage(List.of(), Optional.empty()));
        audit.note(
                actor,
                SlipEvent.VISITS_LISTED,
                Map.of(
                        "visits",
                        String.valueOf(page.items().size()),
                        "ward",
                        query.ward().orElse("all")));
        return page;
    }

    /** The wards to look in, none of them named for the whole city; empty where there is nothing to look in. */
    private Optional<Set<String>> wards(Actor actor, VisitQuery query) {
        var reach = access.reach(actor, SlipAction.LIST_VISITS);
        var asked = query.ward().map(Set::of).orElse(Set.of());
        if (reach.wholeCity()) {
            return Optional.of(asked);
        }
        return Optional.of(asked.isEmpty() ? reach.wards() : asked)
                .filter(wards -> !wards.isEmpty() && reach.wards().containsAll(wards));
    }

    private VisitPage byDueDay(VisitQuery query, Set<String> wards) {
        var found = visits.byDueDay(new VisitList.ByDueDay(
                wards,
                query.states().isEmpty() ? OPEN : query.states(),
                query.dueTo(),
                query.cursor().map(cursor -> VisitCursor.read(cursor, LocalDate::parse)),
                query.limit() + 1));
        return page(found, query.limit(), StoredVisit::dueOn);
    }

    private VisitPage week(VisitQuery query, Set<String> wards, LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw Refusal.at("week", SlipRefusal.WEEK_BEGINS_ON_MONDAY);
        }
        var found = visits.byHour(new VisitList.ByHour(
                wards,
                query.states(),
                monday.atStartOfDay(CityClock.TOKYO).toInstant(),
                monday.plusWeeks(1).atStartOfDay(CityClock.TOKYO).toInstant(),
                query.cursor().map(cursor -> VisitCursor.read(cursor, Instant::parse)),
                query.limit() + 1));
        return page(found, query.limit(), visit -> visit.plannedAt().orElseThrow());
    }

    /** One line more than asked for was read: whether there is a next page is known without counting. */
    private VisitPage page(List<StoredVisit> found, int limit, Function<StoredVisit, Object> key) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? Optional.of(shown.get(limit - 1))
                        .map(last -> VisitCursor.of(key.apply(last), last.id().value()))
                : Optional.<String>empty();
        return new VisitPage(lines.of(shown), next);
    }
}
