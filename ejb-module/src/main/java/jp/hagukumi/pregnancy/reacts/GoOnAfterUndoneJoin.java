package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** The certificate was another woman's: her pregnancy goes on. */
@ApplicationScoped
public class GoOnAfterUndoneJoin implements Recipient<JoinUndone> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.go-on-after-undone-join";
    }

    @Override
    public Class<JoinUndone> hears() {
        return JoinUndone.class;
    }

    @Override
    public void hear(Actor actor, JoinUndone told) {
        follow.notBorn(actor, new PersonId(told.mother()));
    }
}
