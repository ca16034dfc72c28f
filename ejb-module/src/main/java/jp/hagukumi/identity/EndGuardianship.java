package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.END_GUARDIANSHIP;
import static jp.hagukumi.identity.IdentityEvent.GUARDIANSHIP_ENDED;
import static jp.hagukumi.identity.IdentityEvent.GUARDIANSHIP_REVOKED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.GuardianshipLife;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.GuardianshipRows.Held;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Ends a guardianship, or takes an invitation or what came of it back.
 *
 * <p>A guardian may take back any invitation for the child and what was accepted by it, and may leave when there by
 * invitation. What rests on the register or the birth is ended by the ward's register clerk only.
 */
@Stateless
public class EndGuardianship {

    private static final int LONGEST_REASON = 400;

    @Inject
    Access access;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** For families: takes it back at once. Refused with {@link IdentityRefusal#NOT_BY_INVITATION} for what is official. */
    public void revoke(Actor actor, GuardianshipId id) {
        access.require(actor, END_GUARDIANSHIP, id);
        var held = lock(id);
        if (held.basis() != GuardianshipBasis.INVITATION) {
            throw new Refusal(IdentityRefusal.NOT_BY_INVITATION);
        }
        var state = GuardianshipLife.TABLE.after(held.state(), GuardianshipLife.Event.REVOKE);
        guardianships.ended(id, state, clock.today(), "");
        audit.note(actor, GUARDIANSHIP_REVOKED, id, List.of(held.child().value()));
    }

    /**
     * For the ward: ends it on a day.
     *
     * @param on last day, not after today and not before it began
     * @param reason 1 to 400 code points; for the file, not for the family
     */
    public void end(Actor actor, GuardianshipId id, LocalDate on, String reason) {
        access.require(actor, END_GUARDIANSHIP, id);
        if (actor.kind() == Actor.Kind.RESIDENT) {
            throw new Refusal(KernelRefusal.NOT_ALLOWED);
        }
        var length = reason.codePointCount(0, reason.length());
        if (length < 1 || length > LONGEST_REASON) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", LONGEST_REASON);
        }
        var held = lock(id);
        var state = GuardianshipLife.TABLE.after(held.state(), GuardianshipLife.Event.END);
        if (on.isAfter(clock.today()) || held.beginsOn().map(on::isBefore).orElse(false)) {
            throw Refusal.at("on", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", held.beginsOn().map(LocalDate::toString).orElse(""))
                    .with("max", clock.today());
        }
        guardianships.ended(id, state, on, reason);
        audit.note(actor, GUARDIANSHIP_ENDED, id, List.of(held.child().value()), Map.of("on", on.toString()));
    }

    private Held lock(GuardianshipId id) {
        return guardianships.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }
}
