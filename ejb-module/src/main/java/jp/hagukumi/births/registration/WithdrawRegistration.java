package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.RegistrationWithdrawn;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * The family gives a draft up, or its filer takes back what was filed and is not accepted yet. The duty to register and its
 * deadline stay; another may be opened.
 */
@Stateless
public class WithdrawRegistration {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal WRONG_STATE once it is accepted; {@link RegistrationRefusal#ONLY_THE_FILER} for what another has filed */
    public RegistrationState withdraw(Actor actor, PersonId child) {
        access.require(actor, RegistrationAction.WITHDRAW_REGISTRATION, child);
        var registration = family.open(actor, child);
        var move =
                registration.state() == RegistrationState.DRAFT ? RegistrationMove.DISCARD : RegistrationMove.WITHDRAW;
        var state = RegistrationLife.TABLE.after(registration.state(), move);
        if (registration
                .filing()
                .filter(filed -> !filed.filer().equals(actor.id()))
                .isPresent()) {
            throw new Refusal(RegistrationRefusal.ONLY_THE_FILER);
        }
        registrations.changeState(registration.id(), state);
        history.add(registration.id(), move, state, actor, clock.now(), Optional.empty());
        if (state == RegistrationState.WITHDRAWN) {
            outbox.record(
                    actor,
                    new RegistrationWithdrawn(
                            registration.id().value(),
                            child.value(),
                            registration.mother().map(PersonId::value),
                            registration.ward()));
            told.tell(registration, RegistrationNotice.REGISTRATION_WITHDRAWN, Map.of());
        }
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_WITHDRAWN,
                registration.id(),
                registration.about(),
                Map.of("state", state.name()));
        return state;
    }
}
