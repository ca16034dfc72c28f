package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Act;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A case as a clerk works on it: held against the family and all colleagues until the transaction ends. */
@ApplicationScoped
public class DeskCase {

    @Inject
    FamilyLocks locks;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationHistory history;

    @Inject
    CityClock clock;

    /**
     * @param rowVersion as the clerk saw it
     * @throws Refusal CHANGED_MEANWHILE where something happened to it since
     */
    Held held(RegistrationId registration, int rowVersion) {
        var held = held(registration);
        if (held.rowVersion() != rowVersion) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return held;
    }

    /** In the order in which the family's use cases take their locks. */
    Held held(RegistrationId registration) {
        var known = rows.find(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        locks.hold(known.registration().child(), known.registration().mother());
        return rows.lock(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    /**
     * Where the move leads, and that nobody's proposal waits meanwhile.
     *
     * @throws Refusal WRONG_STATE; {@link RegistrationRefusal#ACT_WAITS}
     */
    RegistrationState after(Held held, RegistrationMove move) {
        var state = RegistrationLife.TABLE.after(held.registration().state(), move);
        if (rows.waiting(held.registration().id()).isPresent()) {
            throw new Refusal(RegistrationRefusal.ACT_WAITS);
        }
        return state;
    }

    /**
     * The second person decides what another proposed.
     *
     * @param declined why it is not done; empty: it is done
     * @throws Refusal NOT_FOUND where nothing of that kind waits; {@link RegistrationRefusal#SECOND_PERSON_NEEDED} for who proposed
     *     it
     */
    Act decide(Actor second, RegistrationId registration, String kind, Optional<String> declined) {
        var act = rows.waiting(registration)
                .filter(waiting -> waiting.kind().equals(kind))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var who = new StaffId(second.id());
        if (act.proposedBy().equals(who)) {
            throw new Refusal(RegistrationRefusal.SECOND_PERSON_NEEDED);
        }
        rows.decide(act, who, clock.now(), declined.isEmpty(), declined);
        return act;
    }

    void remember(Actor actor, Held held, RegistrationMove move, RegistrationState state, Optional<String> reason) {
        history.add(held.registration().id(), move, state, actor, clock.now(), reason);
    }
}
