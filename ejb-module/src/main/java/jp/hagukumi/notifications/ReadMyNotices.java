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
import jp.hagukumi.notifications.store.NoticeRows;

/** A resident reads the notices told to it, newest first, in its language. */
@Stateless
public class ReadMyNotices {

    private static final int PAGE = 30;

    @Inject
    Access access;

    @Inject
    NoticeRows notices;

    @Inject
    Readers readers;

    @Inject
    Audit audit;

    /** One notice with its words. */
    public record Shown(
            NoticeId id, String title, String text, String link, Instant toldAt, Optional<Instant> readAt) {}

    /**
     * @param unread how many are unread in all
     * @param more whether older ones follow the last
     */
    public record Page(List<Shown> notices, int unread, boolean more) {

        public Page {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param before the last one of the page before; empty for the newest
     * @param language instead of the one the person chose, for a page shown in another
     */
    public Page read(Actor actor, Optional<NoticeId> before, Optional<Language> language) {
        access.require(actor, NoticeAction.READ_MY_NOTICES);
        var person = actor.id();
        var speaks = language.orElseGet(() -> readers.languageOf(person));
        var found = notices.of(person, before, PAGE + 1);
        audit.note(actor, NoticeEvent.MY_NOTICES_READ, Map.of("count", Integer.toString(found.size())));
        return new Page(
                found.stream().limit(PAGE).map(told -> shown(told, speaks)).toList(),
                notices.unread(person),
                found.size() > PAGE);
    }

    private static Shown shown(NoticeRows.Told told, Language language) {
        return new Shown(
                told.id(),
                NoticeTexts.words(told.code(), "title", told.arguments(), language),
                NoticeTexts.words(told.code(), "text", told.arguments(), language),
                told.link(),
                told.toldAt(),
                told.readAt());
    }
}
