package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** She lives in another ward now: her case goes with her. */
@ApplicationScoped
public class FollowMove implements Recipient<PersonMoved> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.follow-move";
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
