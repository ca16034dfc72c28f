package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She calls a booking off; its place is free from then on. */
@Stateless
public class CancelMyPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalRows bookings;

    @Inject
    PostnatalBooking booking;

    @Inject
    Audit audit;

    /**
     * @param seen version of the booking
     * @throws Refusal {@link PostnatalRefusal#CHANGE_TOO_LATE}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link
     *     KernelRefusal#WRONG_STATE}
     */
    public void cancel(Actor actor, PostnatalBookingId id, int seen) {
        access.require(actor, PostnatalAction.CANCEL_MY_CARE, id);
        var pregnancy = bookings.find(id)
                .flatMap(found -> pregnancies.lock(found.pregnancy()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var cancelled = booking.cancel(pregnancy, new PostnatalBooking.Seen(id, seen), PostnatalBooking.Channel.APP);
        audit.note(
                actor,
                PostnatalEvent.CARE_CANCELLED,
                id,
                List.of(actor.id()),
                Map.of("on", cancelled.on().toString()));
    }
}
