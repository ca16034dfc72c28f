package jp.hagukumi.checkups.referrals.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.checkups.referrals.FollowRegister;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child has died: its referrals end in silence. */
@ApplicationScoped
public class FollowDeath implements Recipient<PersonDied> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "checkups.referrals.follow-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied told) {
        follow.gone(actor, new PersonId(told.person()));
    }
}
