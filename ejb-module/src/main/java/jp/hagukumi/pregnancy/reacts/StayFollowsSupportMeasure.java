package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.SupportMeasureChanged;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;

/** Whether she must not be found has changed: the hub is told anew, without her address where she is protected. */
@ApplicationScoped
public class StayFollowsSupportMeasure implements Recipient<SupportMeasureChanged> {

    @Inject
    StayEnding ending;

    @Override
    public String name() {
        return "pregnancy.stay-follows-support-measure";
    }

    @Override
    public Class<SupportMeasureChanged> hears() {
        return SupportMeasureChanged.class;
    }

    @Override
    public void hear(Actor actor, SupportMeasureChanged changed) {
        changed.protectedPersons().forEach(ending::tellAnew);
    }
}
