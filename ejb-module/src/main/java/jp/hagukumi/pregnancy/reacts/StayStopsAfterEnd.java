package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** The pregnancy does not go on here. After a birth the stay goes on; after anything else it falls silent. */
@ApplicationScoped
public class StayStopsAfterEnd implements Recipient<PregnancyEnded> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-stops-after-end";
    }

    @Override
    public Class<PregnancyEnded> hears() {
        return PregnancyEnded.class;
    }

    @Override
    public void hear(Actor actor, PregnancyEnded ended) {
        if (!ended.outcome().equals("DELIVERED")) {
            ending.stop(actor, ended.woman());
        }
    }
}
