package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.checkups.clinics.TakeClinicFile;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** Files of results that clinics hand over. */
@Path("desk/clinic-result-files")
@ApplicationScoped
public class DeskClinicFiles {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    TakeClinicFile takeClinicFile;

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response takeClinicFile(ClinicBodies.File body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> ClinicViews.FileView.of(takeClinicFile.take(caller.actor(), body.bytes())));
    }
}
