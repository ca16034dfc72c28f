package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** Her own booking and the hours of her ward's office that she may book. */
@Stateless
public class ReadMyInterview {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    InterviewRows interviews;

    @Inject
    InterviewBooking booking;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    /** @throws Refusal {@link ConsultationRefusal#NO_PREGNANCY} where none of hers goes on in this city */
    public MyInterview read(Actor actor) {
        access.require(actor, ConsultationAction.READ_MY_INTERVIEW);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        var booked = booking.shown(interviews.openOf(pregnancy.id()));
        var held = pregnancy.state() == PregnancyState.INTERVIEWED;
        audit.note(
                actor,
                ConsultationEvent.MY_INTERVIEW_READ,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("booked", String.valueOf(booked.isPresent())));
        return new MyInterview(
                held,
                calendar.city().ward(pregnancy.ward()).map(CityFacts.Ward::name).orElse(""),
                booked,
                held ? List.of() : booking.free(pregnancy.ward()));
    }
}
