package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyInterviewed;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointFollowing;

/** The interview was held: nobody asks her to book one. */
@ApplicationScoped
public class ConsultationAfterInterviewed implements Recipient<PregnancyInterviewed> {

    @Inject
    TouchPointFollowing consultation;

    @Override
    public String name() {
        return "pregnancy.consultation-after-interview";
    }

    @Override
    public Class<PregnancyInterviewed> hears() {
        return PregnancyInterviewed.class;
    }

    @Override
    public void hear(Actor actor, PregnancyInterviewed told) {
        consultation.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
