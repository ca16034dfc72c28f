package jp.hagukumi.checkups.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.checkups.FollowRegister;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** A child has died: everything about its checkups ends in silence. */
@ApplicationScoped
public class FollowDeath implements Recipient<PersonDied> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "checkups.follow-death";
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
