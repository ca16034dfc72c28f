package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.checkups.ReadMyCheckups;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** A woman's own vouchers and results. */
@Path("me/pregnancy/checkups")
@ApplicationScoped
public class MyCheckupsDoor {

    @Inject
    Caller caller;

    @Inject
    ReadMyCheckups readMyCheckups;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public CheckupBodies.Mine readMyCheckups() {
        return CheckupBodies.Mine.of(readMyCheckups.read(caller.actor()));
    }
}
