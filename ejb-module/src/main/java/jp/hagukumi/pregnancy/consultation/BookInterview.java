package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The desk books or moves an hour for her, by phone or at the counter; she is told. */
@Stateless
public class BookInterview {

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
     * @param at local time in Japan; today and any open day ahead
     * @param seen version of the booking that is moved; empty to book
     * @throws Refusal those of {@link InterviewBooking#book}
     */
    public void book(Actor actor, PregnancyId id, LocalDateTime at, Optional<Integer> seen) {
        access.require(actor, ConsultationAction.BOOK_INTERVIEW, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var booked = booking.book(actor, pregnancy, at, seen, InterviewBooking.Channel.DESK);
        telling.tell(pregnancy, ConsultationNotice.INTERVIEW_BOOKED_FOR_YOU, booked);
        audit.note(
                actor,
                ConsultationEvent.INTERVIEW_BOOKED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("at", booked.startsAt().toString(), "version", String.valueOf(booked.version())));
    }
}
