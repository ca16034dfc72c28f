package jp.hagukumi.pregnancy.care.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.PostnatalFollowing;

/** Another day of birth, or a birth or loss taken back: what no longer fits is asked about. */
@ApplicationScoped
public class CareAfterChange implements Recipient<PregnancyChanged> {

    @Inject
    PostnatalFollowing care;

    @Override
    public String name() {
        return "pregnancy.care.after-change";
    }

    @Override
    public Class<PregnancyChanged> hears() {
        return PregnancyChanged.class;
    }

    @Override
    public void hear(Actor actor, PregnancyChanged told) {
        care.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
