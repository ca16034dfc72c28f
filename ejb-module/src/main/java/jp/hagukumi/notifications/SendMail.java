package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.ports.Mail;
import jp.hagukumi.notifications.store.MailRows;
import jp.hagukumi.notifications.store.NoticeRows;

/** The first and third beat of sending; the mail server is spoken with between them, outside any transaction. */
@Stateless
public class SendMail {

    /** Longer than the adapter's time-outs together, so that nobody else sends what is still being sent. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final int ENOUGH = 10;

    @Inject
    MailRows mails;

    @Inject
    NoticeRows notices;

    @Inject
    Readers readers;

    @Inject
    CityClock clock;

    /** What the second beat needs. */
    public record Letter(MailRows.Claimed claimed, String address, Language language) {

        /** The address is a person's own and stays out of logs. */
        @Override
        public String toString() {
            return "Letter[" + claimed.id() + "]";
        }
    }

    /** The next mail that is due; who wants none any more, or has nothing left to read, gets none. Whoever claimed it and died loses it after five minutes, and it is sent again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Letter> claimNext() {
        var now = clock.now();
        var claimed = mails.claim(now, now.plus(HELD));
        while (claimed.isPresent()) {
            var person = claimed.get().person();
            var address = readers.address(person);
            // What it would have led to was read or withdrawn meanwhile: nothing is left to be called to the app for.
            if (address.isPresent() && notices.unread(person) > 0) {
                return Optional.of(new Letter(claimed.get(), address.get(), readers.languageOf(person)));
            }
            mails.end(claimed.get().id(), MailState.DROPPED, Optional.empty(), now);
            claimed = mails.claim(now, now.plus(HELD));
        }
        return Optional.empty();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepOutcome(Letter letter, Mail.Outcome outcome) {
        var now = clock.now();
        var claimed = letter.claimed();
        switch (outcome) {
            case TAKEN -> mails.end(claimed.id(), MailState.SENT, Optional.empty(), now);
            case REJECTED -> mails.end(claimed.id(), MailState.STUCK, Optional.of(outcome), now);
            case NOT_NOW -> {
                if (claimed.attempts() >= ENOUGH) {
                    mails.end(claimed.id(), MailState.STUCK, Optional.of(outcome), now);
                } else {
                    mails.putOff(claimed.id(), now.plus(Duration.ofSeconds(30L << claimed.attempts())));
                }
            }
        }
    }
}
