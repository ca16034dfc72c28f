package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** One list, by institution and kind. */
@Stateless
public class ReadPaymentList {

    @Inject
    Access access;

    @Inject
    PaymentViewing viewing;

    @Inject
    Audit audit;

    /** @throws Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#NOT_FOUND} */
    public PaymentList read(Actor actor, PaymentListId list) {
        access.require(actor, ClinicAction.READ_PAYMENT_LISTS);
        var shown = viewing.whole(actor, list);
        audit.note(actor, ClinicEvent.PAYMENT_LISTS_READ, list, List.of());
        return shown;
    }
}
