package jp.hagukumi.pregnancy.care.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.PostnatalFollowing;

/** A child of it does not live: where no other does, what is booked falls silent and a clerk asks her. */
@ApplicationScoped
public class CareAfterLoss implements Recipient<FetusLost> {

    @Inject
    PostnatalFollowing care;

    @Override
    public String name() {
        return "pregnancy.care.after-loss";
    }

    @Override
    public Class<FetusLost> hears() {
        return FetusLost.class;
    }

    @Override
    public void hear(Actor actor, FetusLost told) {
        care.follow(actor, new PregnancyId(told.pregnancy()));
    }
}
