package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** She has died: nothing leaves until a person has looked. */
@ApplicationScoped
public class GrantsHeldAfterDeath implements Recipient<PersonDied> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.held-after-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied told) {
        follow.died(actor, new PersonId(told.person()));
    }
}
