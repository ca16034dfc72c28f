package jp.hagukumi.pregnancy.care.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.care.PostnatalFollowing;

/** She has died: her places are free for others, and nothing is told. The death of a child is heard of as a loss. */
@ApplicationScoped
public class CareAfterDeath implements Recipient<PersonDied> {

    @Inject
    PostnatalFollowing care;

    @Override
    public String name() {
        return "pregnancy.care.after-death";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied told) {
        care.followWoman(actor, new PersonId(told.person()));
    }
}
