package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointFollowing;

/** A child of it does not live: where no other is expected, everything falls silent. */
@ApplicationScoped
public class ConsultationAfterLost implements Recipient<FetusLost> {

    @Inject
    TouchPointFollowing consultation;

    @Override
    public String name() {
        return "pregnancy.consultation-after-loss";
    }

    @Override
    public Class<FetusLost> hears() {
        return FetusLost.class;
    }

    @Override
    public void hear(Actor actor, FetusLost told) {
        consultation.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
