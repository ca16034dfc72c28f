package jp.hagukumi.checkups.referrals.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.checkups.referrals.FollowRegister;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child lives in another ward now, which looks after it. */
@ApplicationScoped
public class FollowMove implements Recipient<PersonMoved> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "checkups.referrals.follow-move";
    }

    @Override
    public Class<PersonMoved> hears() {
        return PersonMoved.class;
    }

    @Override
    public void hear(Actor actor, PersonMoved told) {
        follow.moved(actor, new PersonId(told.person()));
    }
}
