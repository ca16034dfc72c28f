package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** She lives in another ward: its clerks work on her case. */
@ApplicationScoped
public class GrantsFollowMove implements Recipient<PersonMoved> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.follow-move";
    }

    @Override
    public Class<PersonMoved> hears() {
        return PersonMoved.class;
    }

    @Override
    public void hear(Actor actor, PersonMoved told) {
        follow.moved(new PersonId(told.person()), told.toWard());
    }
}
