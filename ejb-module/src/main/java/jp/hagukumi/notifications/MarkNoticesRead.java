package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.store.NoticeRows;

/** A resident has read notices. Those that are not its own, withdrawn or already read stay as they are. */
@Stateless
public class MarkNoticesRead {

    private static final int MOST = 100;

    @Inject
    Access access;

    @Inject
    NoticeRows notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param read at most 100
     * @return how many are unread now
     */
    public int mark(Actor actor, List<NoticeId> read) {
        access.require(actor, NoticeAction.MARK_MY_NOTICES);
        if (read.size() > MOST) {
            throw new Refusal(NoticeRefusal.TOO_MANY_AT_ONCE, Map.of("max", Integer.toString(MOST)));
        }
        var marked =
                notices.markRead(actor.id(), read.stream().map(NoticeId::value).toList(), clock.now());
        audit.note(actor, NoticeEvent.MY_NOTICES_MARKED, Map.of("count", Integer.toString(marked)));
        return notices.unread(actor.id());
    }
}
