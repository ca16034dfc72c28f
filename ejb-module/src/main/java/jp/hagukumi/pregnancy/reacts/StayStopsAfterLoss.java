package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** A child of the pregnancy does not live. Where none is left, nothing more of a stay is told anywhere; where another lives, the other municipality learns nothing of it: the number of children never left. */
@ApplicationScoped
public class StayStopsAfterLoss implements Recipient<FetusLost> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-stops-after-loss";
    }

    @Override
    public Class<FetusLost> hears() {
        return FetusLost.class;
    }

    @Override
    public void hear(Actor actor, FetusLost lost) {
        if (!lost.goesOn()) {
            ending.stop(actor, lost.woman());
        }
    }
}
