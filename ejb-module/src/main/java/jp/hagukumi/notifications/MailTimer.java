package jp.hagukumi.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;
import jp.hagukumi.kernel.time.Beat;
import jp.hagukumi.notifications.ports.Mail;

/** Sends the mails that wait. A mail says only that a notice waits in the app, and where. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());
    private static final long EVERY_MILLIS = 5000;
    private static final String WORDS = "notifications.MAIL";

    @Resource
    TimerService timers;

    @Inject
    SendMail send;

    @Inject
    Mail mail;

    @Inject
    AppAddress app;

    private final Beat beat = new Beat(LOG, "Sending mails");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("mail", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sendWhatWaits() {
        beat.strike(() -> {
            var more = mail.present();
            while (more) {
                more = sendOne();
            }
        });
    }

    private boolean sendOne() {
        var claimed = send.claimNext();
        claimed.ifPresent(waiting -> {
            var link = Map.of("link", app.notices());
            var outcome = mail.send(
                    waiting.claimed().id().toString(),
                    waiting.address(),
                    NoticeTexts.words(WORDS, "title", Map.of(), waiting.language()),
                    NoticeTexts.words(WORDS, "text", link, waiting.language()));
            if (outcome != Mail.Outcome.TAKEN) {
                LOG.warning(() -> "Mail " + waiting.claimed().id() + " not taken: " + outcome);
            }
            send.keepOutcome(waiting, outcome);
        });
        return claimed.isPresent();
    }
}
