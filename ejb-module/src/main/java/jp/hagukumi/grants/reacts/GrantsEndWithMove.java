package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** She has left the city: what is not paid yet is paid where she lives now. */
@ApplicationScoped
public class GrantsEndWithMove implements Recipient<PersonLeftCity> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.end-with-move";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity told) {
        follow.left(actor, new PersonId(told.person()), told.on());
    }
}
