package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.notifications.store.PreferenceRows;

/** A resident reads how it is told. */
@Stateless
public class ReadMyNoticePreferences {

    @Inject
    Access access;

    @Inject
    PreferenceRows preferences;

    @Inject
    Audit audit;

    public NoticePreferences read(Actor actor) {
        access.require(actor, NoticeAction.READ_MY_NOTICES);
        audit.note(actor, NoticeEvent.MY_PREFERENCES_READ, Map.of());
        return preferences.of(actor.id()).orElse(NoticePreferences.UNSAID);
    }
}
