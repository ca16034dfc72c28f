package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.consultation.ReadMyTouchPoints;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** When the city turns to her. */
@Path("me/touch-points")
@ApplicationScoped
public class MyTouchPointsDoor {

    @Inject
    Caller caller;

    @Inject
    ReadMyTouchPoints readMyTouchPoints;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public ConsultationViews.TouchPoints readMyTouchPoints() {
        return ConsultationViews.TouchPoints.of(readMyTouchPoints.read(caller.actor()));
    }
}
