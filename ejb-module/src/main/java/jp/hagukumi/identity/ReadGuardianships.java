package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_GUARDIANSHIPS;
import static jp.hagukumi.identity.IdentityEvent.GUARDIANSHIPS_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Who may act for the actor's children, and which invitations wait. */
@Stateless
public class ReadGuardianships {

    @Inject
    Access access;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    SupportMeasureRows measures;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Names only: whoever is guardian with the actor does not learn from here where the others live. */
    public List<GuardianshipView> read(Actor actor) {
        access.require(actor, READ_GUARDIANSHIPS);
        var me = new PersonId(actor.id());
        var today = clock.today();
        var views = new ArrayList<GuardianshipView>();
        for (var child : people.childrenOf(me, today)) {
            if (!measures.shutOutFrom(child, today).contains(me.value())) {
                views.addAll(guardianships.viewsOf(child, me, clock.now()));
            }
        }
        audit.note(actor, GUARDIANSHIPS_READ, Map.of("count", String.valueOf(views.size())));
        return views;
    }

    /**
     * @param guardianName empty while an invitation waits
     * @param mine whether the guardian is the actor
     * @param mayEnd whether the actor may take it back or leave
     */
    public record GuardianshipView(
            GuardianshipId id,
            PersonId child,
            String childName,
            Optional<String> guardianName,
            boolean mine,
            GuardianRelation relation,
            GuardianshipState state,
            Optional<LocalDate> since,
            boolean mayEnd) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "GuardianshipView[" + id + "]";
        }
    }
}
