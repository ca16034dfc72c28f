package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She books an hour of her ward's office herself, or moves her booking to another. */
@Stateless
public class BookMyInterview {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    InterviewBooking booking;

    @Inject
    Audit audit;

    /**
     * @param at local time in Japan
     * @param seen version of the booking that is moved; empty to book
     * @throws Refusal {@link ConsultationRefusal#NO_PREGNANCY} and those of {@link InterviewBooking#book}
     */
    public void book(Actor actor, LocalDateTime at, Optional<Integer> seen) {
        access.require(actor, ConsultationAction.BOOK_MY_INTERVIEW);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .flatMap(open -> pregnancies.lock(open.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        var booked = booking.book(actor, pregnancy, at, seen, InterviewBooking.Channel.APP);
        audit.note(
                actor,
                ConsultationEvent.INTERVIEW_BOOKED,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("at", booked.startsAt().toString(), "version", String.valueOf(booked.version())));
    }
}
