package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** The resident register has the child. */
@ApplicationScoped
public class DeliverOnRegister implements Recipient<ChildRegistered> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.deliver-on-register";
    }

    @Override
    public Class<ChildRegistered> hears() {
        return ChildRegistered.class;
    }

    @Override
    public void hear(Actor actor, ChildRegistered told) {
        told.mother().forEach(mother -> follow.born(actor, new PersonId(mother), told.birthDate()));
    }
}
