package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.notifications.ports.Mail;
import jp.hagukumi.notifications.store.MailRows;

/** An administrator sees which mails were given up. Not to whom: a mail says only that a notice waits, and the notice is in the app. */
@Stateless
public class ListStuckMails {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    MailRows mails;

    @Inject
    Audit audit;

    /**
     * A mail that nobody tries any more.
     *
     * @param why whether the address was not taken, or no server answered; empty for mails given up before this was kept
     */
    public record Stuck(MailId mail, int attempts, Optional<Mail.Outcome> why, Instant queuedAt, Instant givenUpAt) {}

    /** @return at most 200, the oldest first */
    public List<Stuck> list(Actor actor) {
        access.require(actor, NoticeAction.LIST_STUCK_MAILS);
        var stuck = mails.stuck(MOST);
        audit.note(actor, NoticeEvent.STUCK_MAILS_LISTED, Map.of("count", Integer.toString(stuck.size())));
        return stuck;
    }
}
