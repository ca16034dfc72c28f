package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.hagukumi.checkups.clinics.ReadMyVouchers;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** The vouchers of a guardian's children for checkups at clinics, and what clinics found. */
@Path("me/checkup-vouchers")
@ApplicationScoped
public class MyClinicVouchersDoor {

    @Inject
    Caller caller;

    @Inject
    ReadMyVouchers readMyVouchers;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public ClinicViews.Vouchers readMyCheckupVouchers() {
        return ClinicViews.Vouchers.of(readMyVouchers.read(caller.actor()));
    }
}
