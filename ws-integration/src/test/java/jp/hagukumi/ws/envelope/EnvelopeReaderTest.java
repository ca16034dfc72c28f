package jp.hagukumi.ws.envelope;

import static jp.hagukumi.ws.testkit.Wss4jSender.MTOM_TYPE;
import static jp.hagukumi.ws.testkit.Wss4jSender.SOAP_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import jp.hagukumi.ws.envelope.SignedEnvelope.Form;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Messages signed by WSS4J, read by us: what holds is opened, and says what was signed. */
class EnvelopeReaderTest {

    private static final Authority AUTHORITY = new Authority("partners");
    private static final Authority.Identity HOSPITAL = AUTHORITY.issue("hospital");
    private static final Authority.Identity CLINIC_ON_CURVE = AUTHORITY.issueOnCurve("clinic");
    private static final String PAYLOAD =
            "<t:Say xmlns:t=\"urn:test\"><t:name>\uD842\uDFB7\u908A\uDB40\uDD01\uFA19</t:name></t:Say>";
    private static final byte[] PICTURE = "%PDF-1.7 picture".getBytes(StandardCharsets.US_ASCII);

    private final EnvelopeReader reader = new EnvelopeReader();

    @Test
    void an_rsa_signature_by_another_stack_holds() throws FlawedMessage {
        var opened = reader.open(new Wss4jSender(HOSPITAL).send(PAYLOAD), SOAP_TYPE);

        assertThat(opened.signer()).isEqualTo(HOSPITAL.certificate());
        assertThat(opened.form()).isEqualTo(Form.PLAIN);
    }

    @Test
    void a_signature_on_p256_by_another_stack_holds() throws FlawedMessage {
        assertThat(reader.open(new Wss4jSender(CLINIC_ON_CURVE).send(PAYLOAD), SOAP_TYPE)
                        .signer())
                .isEqualTo(CLINIC_ON_CURVE.certificate());
    }

    @Test
    void names_come_out_code_point_by_code_point() throws FlawedMessage {
        var opened = reader.open(new Wss4jSender(HOSPITAL).send(PAYLOAD), SOAP_TYPE);

        assertThat(opened.payload().getTextContent()).isEqualTo("\uD842\uDFB7\u908A\uDB40\uDD01\uFA19");
    }

    @Test
    void the_message_id_is_read_from_the_signed_header() throws FlawedMessage {
        var id = "urn:uuid:" + UUID.randomUUID();

        assertThat(reader.open(new Wss4jSender(HOSPITAL).messageId(id).send(PAYLOAD), SOAP_TYPE)
                        .messageId())
                .isEqualTo(id);
    }

    @Test
    void an_attachment_signed_as_the_include_that_is_sent_is_accepted() throws FlawedMessage {
        var opened = reader.open(Wss4jSender.mtom(new Wss4jSender(HOSPITAL).send(withInclude()), PICTURE), MTOM_TYPE);

        assertThat(opened.form()).isEqualTo(Form.AS_SENT);
        assertThat(opened.attachment()).contains(PICTURE);
    }

    @Test
    void an_attachment_signed_as_original_base64_is_accepted() throws FlawedMessage {
        var signed = new Wss4jSender(HOSPITAL)
                .sign(withAttachment(java.util.Base64.getEncoder().encodeToString(PICTURE)));
        var place = (Element) signed.getElementsByTagNameNS("*", "content").item(0);
        place.setTextContent("");
        var include = signed.createElementNS(Names.XOP, "xop:Include");
        include.setAttribute("href", "cid:attachment@test");
        place.appendChild(include);

        var opened = reader.open(Wss4jSender.mtom(Wss4jSender.bytes(signed), PICTURE), MTOM_TYPE);

        assertThat(opened.form()).isEqualTo(Form.ORIGINAL);
        assertThat(opened.attachment()).contains(PICTURE);
    }

    @Test
    void an_attachment_with_another_byte_is_refused() {
        var other = PICTURE.clone();
        other[3] ^= 1;

        assertThatExceptionOfType(FlawedMessage.class)
                .isThrownBy(() ->
                        reader.open(Wss4jSender.mtom(new Wss4jSender(HOSPITAL).send(withInclude()), other), MTOM_TYPE))
                .extracting(FlawedMessage::flaw)
                .isEqualTo(Flaw.WRONG_ATTACHMENT);
    }

    @Test
    void the_same_message_signed_anew_has_the_same_content_digest() throws FlawedMessage {
        var id = "urn:uuid:" + UUID.randomUUID();
        var first = reader.open(new Wss4jSender(HOSPITAL).messageId(id).send(PAYLOAD), SOAP_TYPE);
        var again = reader.open(
                new Wss4jSender(HOSPITAL)
                        .messageId(id)
                        .send(PAYLOAD.replace("t:", "u:").replace("xmlns:t", "xmlns:u")),
                SOAP_TYPE);

        assertThat(again.contentDigest()).isEqualTo(first.contentDigest());
    }

    @Test
    void one_other_character_makes_another_content_digest() throws FlawedMessage {
        var first = reader.open(new Wss4jSender(HOSPITAL).send(PAYLOAD), SOAP_TYPE);
        // The same name to the eye and to NFC, another code point to the law.
        var other = reader.open(new Wss4jSender(HOSPITAL).send(PAYLOAD.replace('\uFA19', '\u795E')), SOAP_TYPE);

        assertThat(other.contentDigest()).isNotEqualTo(first.contentDigest());
    }

    private static String withInclude() {
        return withAttachment("<xop:Include xmlns:xop=\"" + Names.XOP + "\" href=\"cid:attachment@test\"/>");
    }

    private static String withAttachment(String content) {
        return "<t:Say xmlns:t=\"urn:test\"><t:attachment><t:sha256>"
                + HexFormat.of().formatHex(EnvelopeReader.sha256(PICTURE)) + "</t:sha256><t:content>" + content
                + "</t:content></t:attachment></t:Say>";
    }
}
