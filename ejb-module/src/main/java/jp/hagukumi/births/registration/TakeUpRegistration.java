package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk takes a case to work on: one that nobody has looked at yet, or a colleague's. */
@Stateless
public class TakeUpRegistration {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    Audit audit;

    /** @throws Refusal WRONG_STATE once it is decided, CHANGED_MEANWHILE */
    public void takeUp(Actor actor, RegistrationId registration, int rowVersion) {
        access.require(actor, RegistrationAction.TAKE_UP_REGISTRATION, registration);
        var held = desk.held(registration, rowVersion);
        var state = held.registration().state();
        if (state != RegistrationState.UNDER_REVIEW && state != RegistrationState.NEEDS_FIX) {
            state = desk.after(held, RegistrationMove.TAKE_UP);
            rows.move(registration, state);
            desk.remember(actor, held, RegistrationMove.TAKE_UP, state, Optional.empty());
        }
        rows.assign(registration, new StaffId(actor.id()));
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_TAKEN_UP,
                registration,
                held.registration().about(),
                Map.of("state", state.name()));
    }
}
