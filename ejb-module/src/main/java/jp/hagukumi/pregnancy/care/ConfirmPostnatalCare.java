package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.care.model.PostnatalLife;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A clerk has asked her and she wishes the care: it is booked again, and not asked about any more. */
@Stateless
public class ConfirmPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalRows bookings;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /**
     * @param seen version of the booking
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void confirm(Actor actor, PostnatalBookingId id, int seen) {
        access.require(actor, PostnatalAction.CONFIRM_CARE, id);
        var pregnancy = bookings.find(id)
                .flatMap(found -> pregnancies.lock(found.pregnancy()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var booked = bookings.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (booked.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        bookings.change(
                id,
                PostnatalLife.TABLE.after(booked.state(), PostnatalLife.Event.CONFIRM),
                Optional.empty(),
                true,
                clock.now());
        audit.note(
                actor,
                PostnatalEvent.CARE_CONFIRMED,
                id,
                List.of(pregnancy.woman().value()));
    }
}
