package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.identity.CloseSessions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.SessionCookie;
import jp.hagukumi.web.problem.AnswerFailure;

/** My sessions on all devices. */
@Path("me/sessions")
@ApplicationScoped
public class Sessions {

    @Inject
    Caller caller;

    @Inject
    CloseSessions closeSessions;

    @DELETE
    @Admits({Actor.Kind.RESIDENT, Actor.Kind.STAFF, Actor.Kind.INSTITUTION})
    public Response signOutEverywhere() {
        closeSessions.closeEverywhere(caller.actor());
        return Response.noContent()
                .cookie(SessionCookie.gone())
                .header("Clear-Site-Data", AnswerFailure.WIPE)
                .build();
    }
}
