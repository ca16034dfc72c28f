package jp.hagukumi.checkups.clinics.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.checkups.clinics.VoucherIssuing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child lives elsewhere now: its vouchers are not shown any more. */
@ApplicationScoped
public class CallBackFromLeaving implements Recipient<PersonLeftCity> {

    @Inject
    VoucherIssuing issuing;

    @Override
    public String name() {
        return "checkups.clinics.call-back-from-leaving";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity told) {
        issuing.callBack(actor, new PersonId(told.person()));
    }
}
