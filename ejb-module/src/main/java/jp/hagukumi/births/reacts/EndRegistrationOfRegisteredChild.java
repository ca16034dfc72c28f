package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.births.registration.ChildEntering;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The resident register has the child: where the family register has it too, its registration has come to its end. */
@ApplicationScoped
public class EndRegistrationOfRegisteredChild implements Recipient<ChildRegistered> {

    @Inject
    ChildEntering entering;

    @Override
    public String name() {
        return "births.end-registration-of-registered-child";
    }

    @Override
    public Class<ChildRegistered> hears() {
        return ChildRegistered.class;
    }

    @Override
    public void hear(Actor actor, ChildRegistered registered) {
        entering.registered(actor, new PersonId(registered.child()));
    }
}
