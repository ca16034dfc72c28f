package jp.hagukumi.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.store.MailRows;
import jp.hagukumi.notifications.store.NoticeRows;

/** Tells persons things, in the caller's transaction: told exactly when the work it tells of is done. */
@ApplicationScoped
public class Notices {

    private static final int LONGEST_ARGUMENT = 200;
    private static final int MOST_ARGUMENTS = 10;
    private static final Pattern LINK = Pattern.compile("/[A-Za-z0-9/_\\-.?=&#]{0,199}");

    @Inject
    NoticeRows notices;

    @Inject
    MailRows mails;

    @Inject
    Readers readers;

    @Inject
    CityClock clock;

    /**
     * Tells a person something about itself.
     *
     * @param person the reader
     * @param arguments at most ten plain values of at most 200 characters for the words: dates, numbers, codes; never names
     * @param link a path in the app, beginning with a slash
     */
    public void tell(UUID person, NoticeCode code, Map<String, String> arguments, String link) {
        tell(person, code, arguments, link, List.of());
    }

    /**
     * @param about others whom it speaks of (a child); when one of them has died, nothing is told and what was not read is
     *     withdrawn
     */
    public void tell(UUID person, NoticeCode code, Map<String, String> arguments, String link, Collection<UUID> about) {
        judge(code, arguments, link);
        var now = clock.now();
        var told = notices.tell(new NoticeId(Ids.next()), person, code.code(), arguments, link, about, now);
        if (told && code.byMail() && readers.wantsMail(person)) {
            mails.queue(Ids.next(), person, now);
        }
    }

    /**
     * What one of many is told.
     *
     * @param arguments as for {@link #tell(UUID, NoticeCode, Map, String)}
     * @param about what it speaks of; where that is silenced, nothing is told
     */
    public record News(UUID person, Map<String, String> arguments, UUID about) {}

    /** Tells many persons the same thing, each about her own: in three statements, however many they are. */
    public void tellEach(NoticeCode code, String link, Collection<News> news) {
        if (news.isEmpty()) {
            return;
        }
        for (var one : news) {
            judge(code, one.arguments(), link);
        }
        var now = clock.now();
        var told = notices.tellEach(code.code(), link, news, now);
        if (code.byMail()) {
            mails.queueAll(readers.wantingMail(told), now);
        }
    }

    /** How many notices the person has not read. */
    public int unread(UUID person) {
        return notices.unread(person);
    }

    /** What was told about this and is not read yet is withdrawn; more may be told. Twice equals once. */
    public void withdraw(UUID about) {
        notices.withdraw(about, clock.now());
    }

    /** The person has died, or what it is about has ended in a loss: nothing more to or about it. Twice equals once. */
    public void silence(UUID person) {
        notices.silence(person, clock.now());
        mails.drop(person, clock.now());
    }

    /** The news of the death was a mistake: from now on notices are told again. What was withdrawn stays withdrawn. */
    public void endSilence(UUID person) {
        notices.endSilence(person, clock.now());
    }

    private static void judge(NoticeCode code, Map<String, String> arguments, String link) {
        if (arguments.size() > MOST_ARGUMENTS
                || arguments.values().stream().anyMatch(value -> value.length() > LONGEST_ARGUMENT)
                || !LINK.matcher(link).matches()) {
            throw new IllegalArgumentException("Not a notice that can be shown: " + code.code());
        }
    }
}
