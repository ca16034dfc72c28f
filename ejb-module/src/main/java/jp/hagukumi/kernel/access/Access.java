package jp.hagukumi.kernel.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * The guard at the beginning of every use case. Deny is the default. A denial is kept in the audit in a transaction of its own.
 *
 * <p>Residents and the public are told "there is no such thing" where they may not know that there is one; staff and
 * institutions are told that they may not.
 */
@ApplicationScoped
public class Access {

    @Inject
    @Any
    Instance<ScopeSource> sources;

    @Inject
    DenialLog denials;

    private AccessTable table = AccessTable.load();
    private final Map<Class<? extends Resource>, ScopeSource> bySubject = new HashMap<>();
    private final Map<Action, List<AccessTable.Row>> byAction = new ConcurrentHashMap<>();

    @PostConstruct
    void learnSources() {
        for (var source : sources) {
            bySubject.put(source.answersFor(), source);
        }
    }

    /** May the actor do this at all, to something of its own? What it may see is then narrowed by {@link #reach}. */
    public void require(Actor actor, Action action) {
        if (rows(action).stream().noneMatch(row -> actor.holds(row.role()))) {
            throw deny(actor, action, Optional.empty());
        }
    }

    /** May the actor do this to that thing? */
    public void require(Actor actor, Action action, Resource resource) {
        var scope = scopeOf(resource);
        if (scope.isEmpty() && rows(action).stream().anyMatch(row -> actor.holds(row.role()))) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        if (scope.isEmpty() || !allowed(actor, action, scope.get())) {
            throw deny(actor, action, Optional.of(resource.value()));
        }
    }

    /** May the actor do this where that scope says? For things that do not exist yet. */
    public void require(Actor actor, Action action, Scope scope) {
        if (!allowed(actor, action, scope)) {
            throw deny(actor, action, Optional.empty());
        }
    }

    /** The same question without a refusal: for the buttons a page shows. */
    public boolean may(Actor actor, Action action, Resource resource) {
        return scopeOf(resource).map(scope -> allowed(actor, action, scope)).orElse(false);
    }

    /** Which wards the actor may do this in; for lists. */
    public Reach reach(Actor actor, Action action) {
        var wards = new HashSet<String>();
        var city = false;
        for (var row : rows(action)) {
            for (var grant : actor.grants()) {
                if (grant.role() != row.role()) {
                    continue;
                }
                if (row.condition() == AccessTable.Condition.CITY) {
                    city = true;
                } else if (row.condition() == AccessTable.Condition.OWN_WARD) {
                    grant.ward().ifPresentOrElse(wards::add, () -> wards.add(Reach.EVERY_WARD));
                }
            }
        }
        return new Reach(city || wards.contains(Reach.EVERY_WARD), wards);
    }

    /**
     * How far a list may go.
     *
     * @param wholeCity whether every ward may be shown
     * @param wards otherwise the codes of those that may
     */
    public record Reach(boolean wholeCity, Set<String> wards) {

        private static final String EVERY_WARD = "*";

        public Reach {
            wards = Set.copyOf(wards);
        }

        /**
         * The wards that a list asked for is narrowed to; empty: all of them.
         *
         * @param asked the one ward that is asked for, as the request's field {@code ward}
         * @throws Refusal NOT_ALLOWED for a ward out of reach
         */
        public Optional<Set<String>> within(Optional<String> asked) {
            if (asked.filter(ward -> !wholeCity && !wards.contains(ward)).isPresent()) {
                throw Refusal.at("ward", KernelRefusal.NOT_ALLOWED);
            }
            return asked.map(Set::of).or(() -> wholeCity ? Optional.empty() : Optional.of(wards));
        }
    }

    private boolean allowed(Actor actor, Action action, Scope scope) {
        return rows(action).stream()
                .anyMatch(row -> actor.grants().stream()
                        .anyMatch(grant -> grant.role() == row.role() && holds(row, grant, actor, scope)));
    }

    private static boolean holds(AccessTable.Row row, Actor.Grant grant, Actor actor, Scope scope) {
        return switch (row.condition()) {
            case CITY -> true;
            case OWN_WARD -> grant.ward().map(scope.wards()::contains).orElse(true);
            case OWN_INSTITUTION ->
                actor.institution().isPresent() && actor.institution().equals(scope.institution());
            case OWN_FAMILY -> scope.family().contains(actor.id());
        };
    }

    private List<AccessTable.Row> rows(Action action) {
        return byAction.computeIfAbsent(action, table::rowsFor);
    }

    private Optional<Scope> scopeOf(Resource resource) {
        var source = bySubject.get(resource.getClass());
        if (source == null) {
            throw new IllegalStateException(
                    "Nobody says where a " + resource.getClass().getSimpleName() + " belongs");
        }
        return source.scopeOf(resource);
    }

    private Refusal deny(Actor actor, Action action, Optional<UUID> resource) {
        denials.denied(actor, action, resource);
        var mayNotKnow = actor.kind() == Actor.Kind.RESIDENT || actor.kind() == Actor.Kind.PUBLIC;
        return new Refusal(mayNotKnow && resource.isPresent() ? KernelRefusal.NOT_FOUND : KernelRefusal.NOT_ALLOWED);
    }
}
