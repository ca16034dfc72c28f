package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Recipient;

/** No child of the pregnancy lives: the code for the hospital is out of use, and her first page falls silent. */
@ApplicationScoped
public class FallSilentAfterLoss implements Recipient<FetusLost> {

    @Inject
    DeliveryRows deliveries;

    @Inject
    QuietHome quietHome;

    @Inject
    CityClock clock;

    @Override
    public String name() {
        return "births.fall-silent-after-loss";
    }

    @Override
    public Class<FetusLost> hears() {
        return FetusLost.class;
    }

    @Override
    public void hear(Actor actor, FetusLost told) {
        if (!told.goesOn()) {
            deliveries.closeUnused(told.woman(), clock.now());
            quietHome.begin(Set.of(told.woman()), told.pregnancy());
        }
    }
}
