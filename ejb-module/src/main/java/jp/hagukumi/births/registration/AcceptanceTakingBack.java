package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.LinkOrderLife;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * An acceptance on its way back. What may have left for the family register is back only when the register says that it gave the
 * order up: until then the case stays accepted, and an entry that was made first counts.
 */
@ApplicationScoped
public class AcceptanceTakingBack {

    @Inject
    LinkRows link;

    @Inject
    LinkCancels cancels;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationTold told;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link RegistrationRefusal#TAKE_BACK_UNDER_WAY}, {@link RegistrationRefusal#TAKE_BACK_TOO_LATE} */
    void refuseTwice(RegistrationId registration) {
        link.lockOpen(registration).flatMap(order -> cancels.of(order.id())).ifPresent(asked -> {
            throw new Refusal(
                    asked.outcome().isEmpty()
                            ? RegistrationRefusal.TAKE_BACK_UNDER_WAY
                            : RegistrationRefusal.TAKE_BACK_TOO_LATE);
        });
    }

    /** The case is held by the caller. */
    void ask(Actor actor, Held held, String reason, StaffId wantedBy) {
        var registration = held.registration().id();
        var now = clock.now();
        var open = link.lockOpen(registration);
        open.ifPresent(order -> {
            cancels.ask(order.id(), reason, wantedBy, now);
            if (order.isClaimed()) {
                var state = LinkOrderLife.TABLE.after(order.state(), LinkOrderMove.ASK_CANCEL);
                link.await(order.id(), state, 0, now);
                rows.move(registration, held.registration().state());
            } else {
                link.end(order.id(), LinkOrderLife.TABLE.after(order.state(), LinkOrderMove.CANCEL), now);
                cancels.settle(order.id(), TakeBackOutcome.CANCELLED, now);
            }
        });
        if (open.filter(LinkRows.Order::isClaimed).isEmpty()) {
            takenBack(actor, held, reason);
        }
    }

    /** Its order is given up, or there was none yet. The case is held by the caller. */
    void takenBack(Actor actor, Held held, String reason) {
        var registration = held.registration();
        var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.TAKE_BACK);
        rows.move(registration.id(), state);
        desk.remember(actor, held, RegistrationMove.TAKE_BACK, state, Optional.of(reason));
        told.tell(registration, RegistrationNotice.REGISTRATION_TAKEN_BACK, Map.of());
        audit.note(actor, RegistrationAudit.ACCEPTANCE_TAKEN_BACK, registration.id(), registration.about(), Map.of());
    }
}
