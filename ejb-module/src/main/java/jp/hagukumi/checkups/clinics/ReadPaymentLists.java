package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** The lists of the last months, the newest first. */
@Stateless
public class ReadPaymentLists {

    @Inject
    Access access;

    @Inject
    PaymentViewing viewing;

    @Inject
    Audit audit;

    public List<PaymentList> read(Actor actor) {
        access.require(actor, ClinicAction.READ_PAYMENT_LISTS);
        var lists = viewing.newest(actor);
        audit.note(actor, ClinicEvent.PAYMENT_LISTS_READ, Map.of("lists", String.valueOf(lists.size())));
        return lists;
    }
}
