package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointFollowing;

/** Another day of birth, another ward: what is still to come is reckoned anew, and the case goes to the ward. */
@ApplicationScoped
public class ConsultationAfterChanged implements Recipient<PregnancyChanged> {

    @Inject
    TouchPointFollowing consultation;

    @Override
    public String name() {
        return "pregnancy.consultation-after-change";
    }

    @Override
    public Class<PregnancyChanged> hears() {
        return PregnancyChanged.class;
    }

    @Override
    public void hear(Actor actor, PregnancyChanged told) {
        consultation.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
