package jp.hagukumi.checkups.clinics.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.checkups.clinics.VoucherIssuing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child has died: its vouchers are not shown any more, and nobody is told. */
@ApplicationScoped
public class CallBackFromDeath implements Recipient<PersonDied> {

    @Inject
    VoucherIssuing issuing;

    @Override
    public String name() {
        return "checkups.clinics.call-back-from-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied told) {
        issuing.callBack(actor, new PersonId(told.person()));
    }
}
