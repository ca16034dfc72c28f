package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.satogaeri.AnswerGuest;
import jp.hagukumi.pregnancy.satogaeri.GuestId;
import jp.hagukumi.pregnancy.satogaeri.ListGuests;
import jp.hagukumi.pregnancy.satogaeri.PlanGuestVisit;
import jp.hagukumi.pregnancy.satogaeri.ReadGuest;
import jp.hagukumi.pregnancy.satogaeri.ReportGuest;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** Women of other municipalities who stay in the ward around the birth. */
@Path("desk/guests")
@ApplicationScoped
public class DeskGuests {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListGuests listGuests;

    @Inject
    ReadGuest readGuest;

    @Inject
    AnswerGuest answerGuest;

    @Inject
    PlanGuestVisit planGuestVisit;

    @Inject
    ReportGuest reportGuest;

    @GET
    @Admits(Actor.Kind.STAFF)
    public GuestViews.Lines listGuests(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return new GuestViews.Lines(listGuests.list(caller.actor(), wanted.ward()).stream()
                .map(GuestViews.Guest::of)
                .toList());
    }

    @GET
    @Path("{guestId}")
    @Admits(Actor.Kind.STAFF)
    public GuestViews.Sheet readGuest(@PathParam("guestId") UUID guest) {
        return GuestViews.Sheet.of(readGuest.read(caller.actor(), new GuestId(guest)));
    }

    @POST
    @Path("{guestId}/answer")
    @Admits(Actor.Kind.STAFF)
    public Response answerGuest(@PathParam("guestId") UUID guest, GuestViews.AnswerBody body) {
        return once.done(body, () -> answerGuest.answer(caller.actor(), new GuestId(guest), body.answer()));
    }

    @POST
    @Path("{guestId}/visit")
    @Admits(Actor.Kind.STAFF)
    public Response planGuestVisit(@PathParam("guestId") UUID guest, GuestViews.VisitBody body) {
        return once.done(body, () -> planGuestVisit.plan(caller.actor(), new GuestId(guest), body.plan()));
    }

    @POST
    @Path("{guestId}/report")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response reportGuest(@PathParam("guestId") UUID guest, GuestViews.ReportBody body) {
        return once.done(
                body, () -> reportGuest.report(caller.actor(), new GuestId(guest), body.version(), body.report()));
    }

    /** Of which ward. */
    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward) {}
}
