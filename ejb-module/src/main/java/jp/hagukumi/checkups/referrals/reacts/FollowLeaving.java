package jp.hagukumi.checkups.referrals.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.checkups.referrals.FollowRegister;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child lives elsewhere now. */
@ApplicationScoped
public class FollowLeaving implements Recipient<PersonLeftCity> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "checkups.referrals.follow-leaving";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity told) {
        follow.gone(actor, new PersonId(told.person()));
    }
}
