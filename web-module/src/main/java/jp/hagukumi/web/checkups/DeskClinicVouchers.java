package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.checkups.clinics.FindVoucher;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** The checkup to which a voucher on paper belongs. The code stands in no address. */
@Path("desk/checkup-vouchers/find")
@ApplicationScoped
public class DeskClinicVouchers {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    FindVoucher findVoucher;

    @POST
    @Admits(Actor.Kind.STAFF)
    public Response findCheckupVoucher(ClinicBodies.Code body) {
        return once.answer(
                Response.Status.OK, body, () -> ClinicViews.Found.of(findVoucher.find(caller.actor(), body.code())));
    }
}
