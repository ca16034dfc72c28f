package jp.hagukumi.ws.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;

/** What we send is what we would take: signed over body, time and id, the attachment by its digest. */
class EnvelopeWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);

    private final String messageId = "urn:uuid:" + UUID.randomUUID();

    @Test
    void a_message_without_attachment_holds_by_the_certificate_it_carries() throws Exception {
        var signer = new Authority("city").issue("koseki");
        var message = new EnvelopeWriter(signer.keys().getPrivate(), signer.certificate())
                .write(
                        messageId,
                        Wss4jSender.parse("<a xmlns=\"urn:x\"><b>𠮷野 髙</b></a>").getDocumentElement(),
                        Optional.empty(),
                        NOW);

        var opened = new EnvelopeReader().open(message.bytes(), message.contentType());

        assertThat(opened.messageId()).isEqualTo(messageId);
        assertThat(opened.signer()).isEqualTo(signer.certificate());
        assertThat(opened.payload().getTextContent()).isEqualTo("𠮷野 髙");
        opened.refuseStale(NOW.plusSeconds(60));
    }

    @Test
    void an_attachment_goes_beside_the_envelope_and_another_one_is_noticed() throws Exception {
        var signer = new Authority("city").issue("koseki");
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
        var payload = Wss4jSender.parse("<a xmlns=\"urn:x\"><image><content/><sha256>" + sha + "</sha256></image></a>");
        var message = new EnvelopeWriter(signer.keys().getPrivate(), signer.certificate())
                .write(messageId, payload.getDocumentElement(), Optional.of(PDF), NOW);

        assertThat(new EnvelopeReader()
                        .open(message.bytes(), message.contentType())
                        .attachment())
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(PDF));

        var other = new String(message.bytes(), StandardCharsets.ISO_8859_1).replace("1.7 test", "1.7 tesT");
        var flawed = catchThrowableOfType(
                FlawedMessage.class,
                () -> new EnvelopeReader().open(other.getBytes(StandardCharsets.ISO_8859_1), message.contentType()));
        assertThat(flawed.flaw()).isEqualTo(Flaw.WRONG_ATTACHMENT);
    }
}
