package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The desk calls a booking off; she is told. */
@Stateless
public class CancelInterview {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    InterviewBooking booking;

    @Inject
    InterviewTelling telling;

    @Inject
    Audit audit;

    /**
     * @param seen version of the booking
     * @throws Refusal {@link ConsultationRefusal#NOT_BOOKED}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public void cancel(Actor actor, PregnancyId id, int seen) {
        access.require(actor, ConsultationAction.CANCEL_INTERVIEW, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var cancelled = booking.cancel(pregnancy, seen);
        telling.tell(pregnancy, ConsultationNotice.INTERVIEW_CALLED_OFF, cancelled);
        audit.note(
                actor,
                ConsultationEvent.INTERVIEW_CANCELLED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("interview", cancelled.id().value().toString()));
    }
}
