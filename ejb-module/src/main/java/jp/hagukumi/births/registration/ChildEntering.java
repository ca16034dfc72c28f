package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A registration on its last way: entered in the family register, then over when the resident register has the child too.
 * Whichever of the two comes first, the family is told each once.
 */
@ApplicationScoped
public class ChildEntering {

    @Inject
    FamilyLocks locks;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    DeskCase desk;

    @Inject
    People people;

    @Inject
    RegistrationTold told;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** The family register has entered it. The case is held by the caller. */
    void entered(Actor actor, Held held, LocalDate on) {
        var registration = held.registration();
        var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.ENTER);
        rows.move(registration.id(), state);
        rows.lapse(registration.id(), clock.now());
        desk.remember(actor, held, RegistrationMove.ENTER, state, Optional.empty());
        told.tell(registration, RegistrationNotice.REGISTRATION_ENTERED, Map.of("date", on.toString()));
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_ENTERED,
                registration.id(),
                registration.about(),
                Map.of("on", on.toString()));
        registered(actor, registration.child());
    }

    /** The family register would not: the ward works on it again. The case is held by the caller. */
    void returned(Actor actor, Held held, String reason) {
        var registration = held.registration();
        var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.RETURN);
        rows.move(registration.id(), state);
        rows.lapse(registration.id(), clock.now());
        desk.remember(actor, held, RegistrationMove.RETURN, state, Optional.of(reason));
        audit.note(actor, RegistrationAudit.REGISTRATION_RETURNED, registration.id(), registration.about(), Map.of());
    }

    /** Over, where both registers have the child; said twice, it is done once. */
    public void registered(Actor actor, PersonId child) {
        locks.hold(child.value());
        registrations
                .open(child)
                .filter(registration -> registration.state() == RegistrationState.ENTERED)
                .filter(registration -> people.find(child)
                        .filter(known -> known.standing() == Standing.RESIDENT)
                        .isPresent())
                .ifPresent(registration -> {
                    var held = desk.held(registration.id());
                    var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.REGISTER_CHILD);
                    rows.move(registration.id(), state);
                    desk.remember(actor, held, RegistrationMove.REGISTER_CHILD, state, Optional.empty());
                    told.tell(registration, RegistrationNotice.REGISTRATION_COMPLETE, Map.of());
                    audit.note(
                            actor,
                            RegistrationAudit.CHILD_REGISTERED,
                            registration.id(),
                            registration.about(),
                            Map.of());
                });
    }
}
