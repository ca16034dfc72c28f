package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** She has moved out: her new municipality looks after her, also where she stays. */
@ApplicationScoped
public class StayStopsAfterLeaving implements Recipient<PersonLeftCity> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-stops-after-leaving";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity left) {
        ending.stop(actor, left.person());
    }
}
