package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.consultation.BookMyInterview;
import jp.hagukumi.pregnancy.consultation.CancelMyInterview;
import jp.hagukumi.pregnancy.consultation.ConsultationRefusal;
import jp.hagukumi.pregnancy.consultation.ReadMyInterview;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** A woman's interview at the notice: the free hours of her ward, her booking, and a file for her calendar. */
@Path("me/interview")
@ApplicationScoped
public class MyInterviewDoor {

    private static final String CALENDAR = "text/calendar";

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyInterview readMyInterview;

    @Inject
    BookMyInterview bookMyInterview;

    @Inject
    CancelMyInterview cancelMyInterview;

    @Inject
    CityClock clock;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public ConsultationViews.Interview readMyInterview() {
        return ConsultationViews.Interview.of(readMyInterview.read(caller.actor()));
    }

    /** What stands in it tells nobody who looks over a shoulder what the appointment is about. */
    @GET
    @Path("calendar")
    @Produces(CALENDAR)
    @Admits(Actor.Kind.RESIDENT)
    public Response readMyInterviewForCalendar() {
        var booked = readMyInterview
                .read(caller.actor())
                .booked()
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NOT_BOOKED));
        var office = booked.office().map(CityFacts.Office::name).orElse("");
        return Response.ok(CalendarFile.of(
                        booked.id().value() + "@hagukumi",
                        booked.version(),
                        clock.now(),
                        booked.from(),
                        booked.to(),
                        "区役所",
                        booked.office()
                                .map(place -> office + " " + place.address())
                                .orElse("")))
                .type(CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"interview.ics\"")
                .build();
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response bookMyInterview(ConsultationBodies.HourBody hour) {
        return once.done(hour, () -> bookMyInterview.book(caller.actor(), hour.at(), hour.version()));
    }

    @POST
    @Path("cancel")
    @Admits(Actor.Kind.RESIDENT)
    public Response cancelMyInterview(ConsultationBodies.SeenBody seen) {
        return once.done(seen, () -> cancelMyInterview.cancel(caller.actor(), seen.version()));
    }
}
