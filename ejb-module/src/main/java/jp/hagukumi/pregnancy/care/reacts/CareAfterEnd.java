package jp.hagukumi.pregnancy.care.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.PostnatalFollowing;

/** A birth sets the limits anew; a loss, a move or a death end what was booked for it. */
@ApplicationScoped
public class CareAfterEnd implements Recipient<PregnancyEnded> {

    @Inject
    PostnatalFollowing care;

    @Override
    public String name() {
        return "pregnancy.care.after-end";
    }

    @Override
    public Class<PregnancyEnded> hears() {
        return PregnancyEnded.class;
    }

    @Override
    public void hear(Actor actor, PregnancyEnded told) {
        care.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
