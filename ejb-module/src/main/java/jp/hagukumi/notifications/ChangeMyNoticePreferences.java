package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.store.PreferenceRows;

/** A resident chooses language and mail. */
@Stateless
public class ChangeMyNoticePreferences {

    /** One at-sign, no white space and nothing a mail header could be broken with; 254 characters as in RFC 5321. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{3,254}$)[^\\s@<>\",;:\\\\()\\[\\]\\p{Cntrl}]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    @Inject
    Access access;

    @Inject
    PreferenceRows preferences;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void change(Actor actor, NoticePreferences chosen) {
        access.require(actor, NoticeAction.CHANGE_MY_PREFERENCES);
        if (chosen.mail().filter(mail -> !ADDRESS.matcher(mail).matches()).isPresent()) {
            throw Refusal.at("mail", NoticeRefusal.MAIL_ADDRESS_MALFORMED);
        }
        if (chosen.byMail() && chosen.mail().isEmpty()) {
            throw Refusal.at("mail", NoticeRefusal.MAIL_ADDRESS_MISSING);
        }
        preferences.keep(actor.id(), chosen, clock.now());
        audit.note(
                actor,
                NoticeEvent.MY_PREFERENCES_CHANGED,
                Map.of(
                        "language", chosen.language().suffix(),
                        "byMail", Boolean.toString(chosen.byMail())));
    }
}
