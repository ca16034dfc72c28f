package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** The woman has died: nobody comes to the door where she stayed. The death of a child is heard of as a loss. */
@ApplicationScoped
public class StayStopsAfterDeath implements Recipient<PersonDied> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-stops-after-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied died) {
        ending.stop(actor, died.person());
    }
}
