package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** The day of birth is reckoned anew: the municipality of the stay plans by it. */
@ApplicationScoped
public class StayIsToldAnew implements Recipient<PregnancyChanged> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-is-told-anew";
    }

    @Override
    public Class<PregnancyChanged> hears() {
        return PregnancyChanged.class;
    }

    @Override
    public void hear(Actor actor, PregnancyChanged changed) {
        ending.tellAnew(changed.woman());
    }
}
