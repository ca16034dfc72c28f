package jp.hagukumi.web.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.grants.EnterUntoldGrant;
import jp.hagukumi.grants.FindGrantCases;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** At the counter: what a woman can apply for, and an application for a pregnancy of which the city is told only after it was lost. */
@Path("desk/persons/{personId}/grants")
@ApplicationScoped
public class CounterGrants {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    FindGrantCases findGrantCases;

    @Inject
    EnterUntoldGrant enterUntoldGrant;

    @GET
    @Admits(Actor.Kind.STAFF)
    public GrantViews.AtCounter findGrantCases(@PathParam("personId") UUID woman) {
        return GrantViews.AtCounter.of(findGrantCases.find(caller.actor(), new PersonId(woman)));
    }

    @POST
    @Path("untold")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterUntoldGrant(@PathParam("personId") UUID woman, GrantBodies.UntoldBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new GrantBodies.Made(enterUntoldGrant
                        .enter(
                                caller.actor(),
                                new PersonId(woman),
                                body.untold(),
                                body.filing().filing(),
                                body.deposit())
                        .value()));
    }
}
