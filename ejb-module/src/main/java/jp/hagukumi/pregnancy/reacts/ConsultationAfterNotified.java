package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyNotified;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointFollowing;

/** The city knows of her: the three touch points have their days, and the pool of her ward has her case. */
@ApplicationScoped
public class ConsultationAfterNotified implements Recipient<PregnancyNotified> {

    @Inject
    TouchPointFollowing consultation;

    @Override
    public String name() {
        return "pregnancy.consultation-after-notice";
    }

    @Override
    public Class<PregnancyNotified> hears() {
        return PregnancyNotified.class;
    }

    @Override
    public void hear(Actor actor, PregnancyNotified told) {
        consultation.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
