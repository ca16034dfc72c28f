package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.referrals.ReadMyReferrals;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** The referrals of a child's checkup, as its guardian reads them. */
@Path("me/checkups/{checkupId}/referrals")
@ApplicationScoped
public class MyReferrals {

    @Inject
    Caller caller;

    @Inject
    ReadMyReferrals readMyReferrals;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public ReferralViews.Mine readMyReferrals(@PathParam("checkupId") UUID checkup) {
        return ReferralViews.Mine.of(readMyReferrals.read(caller.actor(), new CheckupId(checkup)));
    }
}
