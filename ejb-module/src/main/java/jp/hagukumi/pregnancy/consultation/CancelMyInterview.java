package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She calls her booking off; its place is free from then on. */
@Stateless
public class CancelMyInterview {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    InterviewBooking booking;

    @Inject
    Audit audit;

    /**
     * @param seen version of the booking
     * @throws Refusal {@link ConsultationRefusal#NO_PREGNANCY}, {@link ConsultationRefusal#NOT_BOOKED}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    public void cancel(Actor actor, int seen) {
        access.require(actor, ConsultationAction.CANCEL_MY_INTERVIEW);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .flatMap(open -> pregnancies.lock(open.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        var cancelled = booking.cancel(pregnancy, seen);
        audit.note(
                actor,
                ConsultationEvent.INTERVIEW_CANCELLED,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("interview", cancelled.id().value().toString()));
    }
}
