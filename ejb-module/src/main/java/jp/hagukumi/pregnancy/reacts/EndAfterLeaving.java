package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** She lives elsewhere now: another municipality looks after her. */
@ApplicationScoped
public class EndAfterLeaving implements Recipient<PersonLeftCity> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.end-after-leaving";
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
