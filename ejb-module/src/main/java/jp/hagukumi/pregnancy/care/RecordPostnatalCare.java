package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

/** The desk writes down what became of a booking, from its day on; what was written by mistake is corrected. */
@Stateless
public class RecordPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalRows bookings;

    @Inject
    PostnatalBooking booking;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** What became of it. */
    public enum Outcome {
        USED,
        MISSED,
        /** What was recorded was a mistake. */
        CORRECTED
    }

    /**
     * @param seen version of the booking
     * @throws Refusal {@link PostnatalRefusal#DAY_NOT_COME}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link
     *     KernelRefusal#WRONG_STATE}
     */
    public void record(Actor actor, PostnatalBookingId id, Outcome outcome, int seen) {
        access.require(actor, PostnatalAction.RECORD_CARE, id);
        var pregnancy = bookings.find(id)
                .flatMap(found -> pregnancies.lock(found.pregnancy()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var booked = bookings.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (booked.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var to = PostnatalLife.TABLE.after(booked.state(), event(outcome));
        if (booked.on().isAfter(clock.today())) {
            throw new Refusal(PostnatalRefusal.DAY_NOT_COME);
        }
        if (outcome == Outcome.MISSED) {
            // Whoever did not come has used none of her reductions.
            bookings.reduce(id, Optional.empty(), 0);
        }
        bookings.change(id, to, Optional.empty(), booked.confirmed(), clock.now());
        booking.settleReductions(pregnancy.id());
        audit.note(
                actor,
                PostnatalEvent.CARE_RECORDED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("outcome", outcome.name()));
    }

    private static PostnatalLife.Event event(Outcome outcome) {
        return switch (outcome) {
            case USED -> PostnatalLife.Event.USE;
            case MISSED -> PostnatalLife.Event.MISS;
            case CORRECTED -> PostnatalLife.Event.CORRECT;
        };
    }
}
