package jp.hagukumi.ws.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.notifications.ports.Mail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends by SMTP, in UTF-8. Without {@code hagukumi.mail.host} there is no mail server, and mails wait. With
 * {@code hagukumi.mail.starttls} the connection is refused unless it becomes encrypted and the server's name fits.
 */
@ApplicationScoped
public class SmtpMail implements Mail {

    private static final Logger LOG = Logger.getLogger(SmtpMail.class.getName());
    private static final String MILLIS = "10000";

    private final Optional<String> host;
    private final String from;
    private final Properties properties = new Properties();

    @Inject
    public SmtpMail(
            @ConfigProperty(name = "hagukumi.mail.host") Optional<String> host,
            @ConfigProperty(name = "hagukumi.mail.port", defaultValue = "25") int port,
            @ConfigProperty(name = "hagukumi.mail.from", defaultValue = "no-reply@localhost") String from,
            @ConfigProperty(name = "hagukumi.mail.starttls", defaultValue = "false") boolean startTls) {
        this.host = host;
        this.from = from;
        properties.setProperty("mail.smtp.host", host.orElse(""));
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    }

    /** For the container's proxy. */
    protected SmtpMail() {
        this(Optional.empty(), 25, "", false);
    }

    @Override
    public boolean present() {
        return host.isPresent();
    }

    @Override
    public Outcome send(String id, String to, String subject, String text) {
        try {
            var message = new WithId(Session.getInstance(properties), "<" + id + "@" + domain() + ">");
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
            return Outcome.TAKEN;
        } catch (SendFailedException notTaken) {
            return refusedForGood(notTaken) ? Outcome.REJECTED : later(id, notTaken);
        } catch (jakarta.mail.internet.AddressException noAddress) {
            return Outcome.REJECTED;
        } catch (MessagingException noConnection) {
            return later(id, noConnection);
        }
    }

    /** The server named the address invalid: 5xx for this recipient. */
    private static boolean refusedForGood(SendFailedException notTaken) {
        var invalid = notTaken.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    /** The kind of failure only: a server's words may repeat the address. */
    private static Outcome later(String id, MessagingException failure) {
        LOG.log(
                Level.WARNING,
                () -> "Mail " + id + " not sent: " + failure.getClass().getSimpleName());
        return Outcome.NOT_NOW;
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** The same Message-ID each time the same mail is tried, so that a mail server can see a repetition. */
    private static final class WithId extends MimeMessage {

        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
