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
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.pregnancy.satogaeri.DecideAddress;
import jp.hagukumi.pregnancy.satogaeri.ListStays;
import jp.hagukumi.pregnancy.satogaeri.ReadStay;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** Women of the ward who stay elsewhere around the birth. */
@Path("desk/stays")
@ApplicationScoped
public class DeskStays {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListStays listStays;

    @Inject
    ReadStay readStay;

    @Inject
    DecideAddress decideAddress;

    @GET
    @Admits(Actor.Kind.STAFF)
    public StayViews.Lines listStays(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return new StayViews.Lines(listStays.list(caller.actor(), wanted.ward()).stream()
                .map(StayViews.Line::of)
                .toList());
    }

    @GET
    @Path("{stayId}")
    @Admits(Actor.Kind.STAFF)
    public StayViews.Sheet readStay(@PathParam("stayId") UUID stay) {
        return StayViews.Sheet.of(readStay.read(caller.actor(), new StayId(stay)));
    }

    @POST
    @Path("{stayId}/address-decision")
    @Admits(Actor.Kind.STAFF)
    public Response decideAddress(@PathParam("stayId") UUID stay, StayViews.ReasonBody body) {
        return once.done(
                body, () -> decideAddress.decide(caller.actor(), new StayId(stay), new Written(body.reason())));
    }

    /** Of which ward. */
    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward) {}
}
