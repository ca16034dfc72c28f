package jp.hagukumi.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.notifications.store.MailRows;

/** How many mails wait for a person: a number for the health check, which has no actor and learns nothing else. */
@ApplicationScoped
public class MailBacklog {

    @Inject
    MailRows mails;

    public long stuck() {
        return mails.countStuck();
    }
}
