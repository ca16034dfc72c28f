package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.BirthDayCorrected;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** The hospital corrected the day of birth. */
@ApplicationScoped
public class FollowCorrectedBirth implements Recipient<BirthDayCorrected> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.follow-corrected-birth";
    }

    @Override
    public Class<BirthDayCorrected> hears() {
        return BirthDayCorrected.class;
    }

    @Override
    public void hear(Actor actor, BirthDayCorrected told) {
        follow.bornOnAnotherDay(actor, new PersonId(told.mother()), told.was(), told.bornOn());
    }
}
