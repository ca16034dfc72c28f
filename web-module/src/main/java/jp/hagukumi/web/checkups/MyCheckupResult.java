package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.ReadMyResult;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** The released result of a checkup. */
@Path("me/checkups/{checkupId}/result")
@ApplicationScoped
public class MyCheckupResult {

    @Inject
    Caller caller;

    @Inject
    ReadMyResult readMyResult;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public DayViews.Result readMyCheckupResult(@PathParam("checkupId") UUID checkup) {
        return DayViews.Result.of(readMyResult.read(caller.actor(), new CheckupId(checkup)));
    }
}
