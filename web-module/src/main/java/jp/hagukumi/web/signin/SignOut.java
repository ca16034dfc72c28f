package jp.hagukumi.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.identity.CloseSessions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.SessionCookie;
import jp.hagukumi.web.problem.AnswerFailure;

/** Ends this device's session; the browser wipes what it kept of us. */
@Path("")
@ApplicationScoped
public class SignOut {

    @Inject
    Caller caller;

    @Inject
    CloseSessions closeSessions;

    @POST
    @Admits({Actor.Kind.RESIDENT, Actor.Kind.STAFF, Actor.Kind.INSTITUTION})
    public Response signOut() {
        closeSessions.closeThis(caller.actor(), caller.token().orElseThrow());
        return Response.noContent()
                .cookie(SessionCookie.gone())
                .header("Clear-Site-Data", AnswerFailure.WIPE)
                .build();
    }
}
