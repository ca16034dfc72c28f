package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointFollowing;

/** The pregnancy goes on here no more: nothing is asked and no hour is booked; after a birth the third touch point begins. */
@ApplicationScoped
public class ConsultationAfterEnded implements Recipient<PregnancyEnded> {

    @Inject
    TouchPointFollowing consultation;

    @Override
    public String name() {
        return "pregnancy.consultation-after-end";
    }

    @Override
    public Class<PregnancyEnded> hears() {
        return PregnancyEnded.class;
    }

    @Override
    public void hear(Actor actor, PregnancyEnded told) {
        consultation.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
