package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** The woman has died, or a child of hers: whatever goes on falls silent. */
@ApplicationScoped
public class FollowDeath implements Recipient<PersonDied> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.follow-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied told) {
        follow.died(actor, new PersonId(told.person()), told.on());
    }
}
