package jp.hagukumi.ws.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Optional;
import jp.hagukumi.notifications.ports.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mail mail() {
        return new SmtpMail(Optional.of("localhost"), server.getSmtp().getPort(), "no-reply@city.example", false);
    }

    @Test
    void japanese_arrives_as_written_with_the_id_of_the_mail() throws Exception {
        assertThat(mail().send("0190-id", "mother@example.jp", "お知らせがあります", "はぐくみアプリをご覧ください。"))
                .isEqualTo(Mail.Outcome.TAKEN);
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("お知らせがあります");
        assertThat(received.getContent().toString().strip()).isEqualTo("はぐくみアプリをご覧ください。");
        assertThat(received.getMessageID()).isEqualTo("<0190-id@city.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void an_address_that_is_none_is_rejected() {
        assertThat(mail().send("1", "no address at all", "s", "t")).isEqualTo(Mail.Outcome.REJECTED);
    }

    @Test
    void a_server_that_is_down_means_later() {
        var mail = mail();
        server.stop();
        assertThat(mail.send("1", "mother@example.jp", "s", "t")).isEqualTo(Mail.Outcome.NOT_NOW);
    }

    @Test
    void without_a_host_there_is_no_mail_server() {
        assertThat(new SmtpMail(Optional.empty(), 25, "a@b", false).present()).isFalse();
    }
}
