package jp.hagukumi.notifications.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.outbox.Recipient;

/** After a death nothing more is told to or about the person. */
@ApplicationScoped
public class SilenceTheDead implements Recipient<PersonDied> {

    @Inject
    Notices notices;

    @Override
    public String name() {
        return "notifications.silence-the-dead";
    }

    @Override
    public Class<PersonDied> hears() {
        return PersonDied.class;
    }

    @Override
    public void hear(Actor actor, PersonDied death) {
        notices.silence(death.person());
    }
}
