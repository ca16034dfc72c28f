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

/** The first and third beat of sending; the mail server is spoken with between them, outside any transaction. */
@Stateless
public class SendMail {

    /** Longer than the adapter's time-outs together, so that nobody else sends what is still being sent. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final int ENOUGH = 10;

    @Inject
    MailRows mails;

    @Inject
    CityClock clock;

    /** The next mail that is due. Whoever claimed it and died loses it after five minutes, and it is sent again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<MailRows.Claimed> claimNext() {
        var now = clock.now();
        return mails.claim(now, now.plus(HELD));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepOutcome(MailRows.Claimed claimed, Mail.Outcome outcome) {
        var now = clock.now();
        switch (outcome) {
            case TAKEN -> mails.end(claimed.id(), "SENT", now);
            case REJECTED -> mails.end(claimed.id(), "STUCK", now);
            case NOT_NOW -> {
                if (claimed.attempts() >= ENOUGH) {
                    mails.end(claimed.id(), "STUCK", now);
                } else {
                    mails.putOff(claimed.id(), now.plus(Duration.ofSeconds(30L << claimed.attempts())));
                }
            }
        }
    }
}
