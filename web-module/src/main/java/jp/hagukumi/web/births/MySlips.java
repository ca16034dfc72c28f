package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.births.FileContactSlip;
import jp.hagukumi.births.PrefillContactSlip;
import jp.hagukumi.births.ReadContactSlip;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** The family's birth contact slip: filled in already, filed once, read again. */
@Path("me/children/{childId}/contact-slip")
@ApplicationScoped
public class MySlips {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    PrefillContactSlip prefillContactSlip;

    @Inject
    FileContactSlip fileContactSlip;

    @Inject
    ReadContactSlip readContactSlip;

    @GET
    @Path("prefill")
    @Admits(Actor.Kind.RESIDENT)
    public SlipViews.Prefill prefillContactSlip(@PathParam("childId") UUID child) {
        return SlipViews.Prefill.of(prefillContactSlip.prefill(caller.actor(), new PersonId(child)));
    }

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public SlipViews.Slip readMyContactSlip(@PathParam("childId") UUID child) {
        return SlipViews.Slip.of(readContactSlip.readOf(caller.actor(), new PersonId(child)));
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response fileContactSlip(@PathParam("childId") UUID child, SlipBody slip) {
        return once.answer(
                Response.Status.CREATED,
                slip,
                () -> SlipViews.Filed.of(fileContactSlip.file(caller.actor(), new PersonId(child), slip.content())));
    }
}
