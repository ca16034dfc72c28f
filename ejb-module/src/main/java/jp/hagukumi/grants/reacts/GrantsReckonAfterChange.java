package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;

/** The pregnancy is another than when it was decided. */
@ApplicationScoped
public class GrantsReckonAfterChange implements Recipient<PregnancyChanged> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.reckon-after-change";
    }

    @Override
    public Class<PregnancyChanged> hears() {
        return PregnancyChanged.class;
    }

    @Override
    public void hear(Actor actor, PregnancyChanged told) {
        follow.changed(actor, new PregnancyId(told.pregnancy()));
    }
}
