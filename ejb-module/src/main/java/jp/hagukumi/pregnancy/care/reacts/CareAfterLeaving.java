package jp.hagukumi.pregnancy.care.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.care.PostnatalFollowing;

/** She lives in another municipality now, which has its own care. */
@ApplicationScoped
public class CareAfterLeaving implements Recipient<PersonLeftCity> {

    @Inject
    PostnatalFollowing care;

    @Override
    public String name() {
        return "pregnancy.care.after-leaving";
    }

    @Override
    public Class<PersonLeftCity> hears() {
        return PersonLeftCity.class;
    }

    @Override
    public void hear(Actor actor, PersonLeftCity told) {
        care.followWoman(actor, new PersonId(told.person()));
    }
}
