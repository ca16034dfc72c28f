package jp.hagukumi.ws.envelope;

import static jp.hagukumi.ws.testkit.Wss4jSender.MTOM_TYPE;
import static jp.hagukumi.ws.testkit.Wss4jSender.SOAP_TYPE;
import static jp.hagukumi.ws.testkit.Wss4jSender.bytes;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The table of attacks on a signed message: what is done to it, and by which name it is refused. */
class AttacksTest {

    private static final Authority AUTHORITY = new Authority("partners");
    private static final Authority.Identity HOSPITAL = AUTHORITY.issue("hospital");
    private static final Authority.Identity SHORT = AUTHORITY.issueShort("short");
    private static final String PAYLOAD = "<t:Say xmlns:t=\"urn:test\"><t:name>川崎</t:name></t:Say>";
    private static final String EVIL = "<t:Say xmlns:t=\"urn:test\"><t:name>evil</t:name></t:Say>";

    /** @param what the attack, as a sentence */
    record Attack(String what, byte[] message, Flaw refusedAs) {

        @Override
        public String toString() {
            return what + " → " + refusedAs;
        }
    }

    static List<Attack> attacks() {
        return List.of(
                changed(
                        "a character of the body was changed",
                        Flaw.ALTERED,
                        signed -> body(signed)
                                .getElementsByTagNameNS("*", "name")
                                .item(0)
                                .setTextContent("川﨑")),
                changed(
                        "the message id was changed",
                        Flaw.ALTERED,
                        signed -> first(signed, Names.WSA, "MessageID")
                                .setTextContent("urn:uuid:00000000-0000-4000-8000-000000000000")),
                changed(
                        "the timestamp was moved",
                        Flaw.ALTERED,
                        signed -> first(signed, Names.WSU, "Created").setTextContent("2031-01-01T00:00:00.000Z")),
                changed(
                        "the signed body was put into the header and another one takes its place",
                        Flaw.UNKNOWN_HEADER,
                        signed -> {
                            var original = body(signed);
                            header(signed).appendChild(wrapped(signed, original.cloneNode(true)));
                            replacePayload(signed, original, EVIL);
                            original.setAttributeNS(Names.WSU, "wsu:Id", "other");
                        }),
                changed("the signed body was put into the Security header", Flaw.WRONG_SHAPE, signed -> {
                    var original = body(signed);
                    first(signed, Names.WSSE, "Security").appendChild(original.cloneNode(true));
                    replacePayload(signed, original, EVIL);
                    original.setAttributeNS(Names.WSU, "wsu:Id", "other");
                }),
                changed("the signed body was put into an Object of the signature", Flaw.WRONG_SHAPE, signed -> {
                    var original = body(signed);
                    var object = signed.createElementNS(Names.DS, "ds:Object");
                    object.appendChild(original.cloneNode(true));
                    first(signed, Names.DS, "Signature").appendChild(object);
                    replacePayload(signed, original, EVIL);
                    original.setAttributeNS(Names.WSU, "wsu:Id", "other");
                }),
                changed(
                        "the signed body was put into a header that is allowed",
                        Flaw.WEAK_OR_UNKNOWN_ALGORITHM,
                        signed -> {
                            var original = body(signed);
                            var address = signed.createElementNS(Names.WSA, "wsa:ReplyTo");
                            address.appendChild(original.cloneNode(true));
                            header(signed).appendChild(address);
                            replacePayload(signed, original, EVIL);
                            original.setAttributeNS(Names.WSU, "wsu:Id", "other");
                        }),
                changed("the body processed has lost its id", Flaw.NOT_COVERED, signed -> {
                    var original = body(signed);
                    var address = signed.createElementNS(Names.WSA, "wsa:ReplyTo");
                    address.appendChild(original.cloneNode(true));
                    header(signed).appendChild(address);
                    replacePayload(signed, original, EVIL);
                    original.removeAttributeNS(Names.WSU, "Id");
                }),
                changed("two elements have the id of the body", Flaw.DOUBLED, signed -> {
                    var original = body(signed);
                    original.getFirstChild().appendChild(wrapped(signed, original.cloneNode(true)));
                }),
                changed("the signed body stands inside the new payload", Flaw.DOUBLED, signed -> {
                    var original = body(signed);
                    var inner = original.cloneNode(true);
                    replacePayload(signed, original, EVIL);
                    original.getFirstChild().appendChild(inner);
                }),
                changed("a second body follows", Flaw.WRONG_SHAPE, signed -> {
                    var second = (Element) body(signed).cloneNode(true);
                    second.removeAttributeNS(Names.WSU, "Id");
                    signed.getDocumentElement().appendChild(second);
                }),
                changed(
                        "a second payload follows in the body",
                        Flaw.WRONG_SHAPE,
                        signed -> body(signed)
                                .appendChild(signed.importNode(
                                        Wss4jSender.parse(EVIL).getDocumentElement(), true))),
                changed("a second MessageID stands in the header", Flaw.DOUBLED, signed -> {
                    var second = (Element) first(signed, Names.WSA, "MessageID").cloneNode(true);
                    second.removeAttributeNS(Names.WSU, "Id");
                    header(signed).appendChild(second);
                }),
                changed("a second Timestamp stands in Security", Flaw.DOUBLED, signed -> {
                    var second = (Element) first(signed, Names.WSU, "Timestamp").cloneNode(true);
                    second.removeAttributeNS(Names.WSU, "Id");
                    first(signed, Names.WSSE, "Security").appendChild(second);
                }),
                changed("there are two signatures", Flaw.DOUBLED, signed -> {
                    var second = (Element) first(signed, Names.DS, "Signature").cloneNode(true);
                    second.removeAttribute("Id");
                    for (var child = second.getFirstChild(); child != null; child = child.getNextSibling()) {
                        if (child instanceof Element element) {
                            element.removeAttribute("Id");
                        }
                    }
                    stripIds(second);
                    first(signed, Names.WSSE, "Security").appendChild(second);
                }),
                changed("there are two Security headers", Flaw.DOUBLED, signed -> {
                    var second = (Element) first(signed, Names.WSSE, "Security").cloneNode(true);
                    stripIds(second);
                    header(signed).appendChild(second);
                }),
                changed(
                        "the signature was taken out",
                        Flaw.NOT_SIGNED,
                        signed -> remove(first(signed, Names.DS, "Signature"))),
                changed(
                        "the certificate was taken out",
                        Flaw.NOT_SIGNED,
                        signed -> remove(first(signed, Names.WSSE, "BinarySecurityToken"))),
                changed(
                        "the message id was taken out",
                        Flaw.NOT_SIGNED,
                        signed -> remove(first(signed, Names.WSA, "MessageID"))),
                changed(
                        "the timestamp was taken out",
                        Flaw.NOT_SIGNED,
                        signed -> remove(first(signed, Names.WSU, "Timestamp"))),
                changed("a comment cuts a name in two", Flaw.WRONG_SHAPE, signed -> {
                    var name = body(signed).getElementsByTagNameNS("*", "name").item(0);
                    name.insertBefore(
                            signed.createComment("cut"), ((org.w3c.dom.Text) name.getFirstChild()).splitText(1));
                }),
                changed(
                        "another certificate was put in",
                        Flaw.ALTERED,
                        signed -> first(signed, Names.WSSE, "BinarySecurityToken")
                                .setTextContent(base64(AUTHORITY.issue("other")))),
                changed(
                        "the certificate is rubbish",
                        Flaw.BROKEN_CERTIFICATE,
                        signed ->
                                first(signed, Names.WSSE, "BinarySecurityToken").setTextContent("AAAA")),
                changed(
                        "a header of another standard was added",
                        Flaw.UNKNOWN_HEADER,
                        signed -> header(signed).appendChild(signed.createElementNS("urn:other", "o:Extra"))),
                changed(
                        "it is SOAP 1.1",
                        Flaw.WRONG_SHAPE,
                        signed -> signed.renameNode(
                                signed.getDocumentElement(),
                                "http://schemas.xmlsoap.org/soap/envelope/",
                                "S:Envelope")),
                sent("the body is not signed", Flaw.NOT_COVERED, sender().withoutSigningBody()),
                sent("the timestamp is not signed", Flaw.NOT_COVERED, sender().withoutSigningTimestamp()),
                sent("the message id is not signed", Flaw.NOT_COVERED, sender().withoutSigningMessageId()),
                sent(
                        "it is signed with SHA-1",
                        Flaw.WEAK_OR_UNKNOWN_ALGORITHM,
                        sender().signingWith("http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
                sent(
                        "it is digested with SHA-1",
                        Flaw.WEAK_OR_UNKNOWN_ALGORITHM,
                        sender().digestingWith("http://www.w3.org/2000/09/xmldsig#sha1")),
                sent(
                        "it is canonicalised inclusively",
                        Flaw.WEAK_OR_UNKNOWN_ALGORITHM,
                        sender().canonicalisingWith("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
                sent("the key is short", Flaw.WEAK_OR_UNKNOWN_ALGORITHM, new Wss4jSender(SHORT)),
                sent("the message id is no UUID", Flaw.WRONG_SHAPE, sender().messageId("1")),
                raw(
                        "it is not signed at all",
                        Flaw.NOT_SIGNED,
                        "<S:Envelope xmlns:S=\"" + Names.SOAP + "\"><S:Header/><S:Body>" + PAYLOAD
                                + "</S:Body></S:Envelope>"),
                raw("it is no envelope", Flaw.WRONG_SHAPE, PAYLOAD),
                raw(
                        "it reads a file by an entity",
                        Flaw.BROKEN_XML,
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                raw(
                        "it is an entity bomb",
                        Flaw.BROKEN_XML,
                        "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>"),
                raw(
                        "it asks for a DTD elsewhere",
                        Flaw.BROKEN_XML,
                        "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>"),
                raw("it is nested a thousand deep", Flaw.BROKEN_XML, "<a>".repeat(1_000) + "</a>".repeat(1_000)),
                raw("an element has a thousand attributes", Flaw.BROKEN_XML, manyAttributes()),
                raw("it is empty", Flaw.BROKEN_XML, ""),
                raw("it holds NUL", Flaw.BROKEN_XML, "<a>\0</a>"),
                raw("it is in another encoding", Flaw.BROKEN_XML, "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a/>"),
                new Attack(
                        "it is invalid UTF-8",
                        new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80, '<', '/', 'a', '>'},
                        Flaw.BROKEN_XML),
                new Attack("it is UTF-16", "<a/>".getBytes(StandardCharsets.UTF_16), Flaw.BROKEN_XML),
                new Attack("it is overlong", new byte[EnvelopeReader.MESSAGE_AT_MOST + 1], Flaw.TOO_LARGE),
                new Attack(
                        "the envelope is overlong",
                        " ".repeat(300_000).getBytes(StandardCharsets.US_ASCII),
                        Flaw.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void every_attack_is_refused_by_its_name(Attack attack) {
        assertThatExceptionOfType(FlawedMessage.class)
                .isThrownBy(() -> new EnvelopeReader().open(attack.message(), SOAP_TYPE))
                .extracting(FlawedMessage::flaw)
                .isEqualTo(attack.refusedAs());
    }

    static List<Attack> packages() {
        var content = "<t:Say xmlns:t=\"urn:test\"><t:sha256>x</t:sha256><t:content>%s</t:content></t:Say>";
        var include = "<xop:Include xmlns:xop=\"" + Names.XOP + "\" href=\"%s\"/>";
        var envelope = new Wss4jSender(HOSPITAL).send(content.formatted(include.formatted("cid:attachment@test")));
        var elsewhere = new Wss4jSender(HOSPITAL).send(content.formatted(include.formatted("http://localhost:1/a")));
        var twice = Wss4jSender.mtom(
                envelope,
                "a\r\n--frontier\r\nContent-ID: <attachment@test>\r\n\r\nb".getBytes(StandardCharsets.US_ASCII));
        var three = Wss4jSender.mtom(
                envelope, "a\r\n--frontier\r\nContent-ID: <third@test>\r\n\r\nb".getBytes(StandardCharsets.US_ASCII));
        return List.of(
                new Attack(
                        "the attachment is not what was signed for",
                        Wss4jSender.mtom(envelope, new byte[] {1}),
                        Flaw.WRONG_ATTACHMENT),
                new Attack(
                        "the include points out of the message",
                        Wss4jSender.mtom(elsewhere, new byte[] {1}),
                        Flaw.WRONG_ATTACHMENT),
                new Attack(
                        "an attachment that nobody asked for",
                        Wss4jSender.mtom(new Wss4jSender(HOSPITAL).send(PAYLOAD), new byte[] {1}),
                        Flaw.WRONG_ATTACHMENT),
                new Attack("two parts have one Content-ID", twice, Flaw.DOUBLED),
                new Attack("there are three parts", three, Flaw.WRONG_ATTACHMENT),
                new Attack("there is no boundary in it", PAYLOAD.getBytes(StandardCharsets.UTF_8), Flaw.BROKEN_PACKAGE),
                new Attack(
                        "the attachment is overlong",
                        Wss4jSender.mtom(envelope, new byte[5 * 1024 * 1024 + 1]),
                        Flaw.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void every_broken_package_is_refused_by_its_name(Attack attack) {
        assertThatExceptionOfType(FlawedMessage.class)
                .isThrownBy(() -> new EnvelopeReader().open(attack.message(), MTOM_TYPE))
                .extracting(FlawedMessage::flaw)
                .isEqualTo(attack.refusedAs());
    }

    private static Wss4jSender sender() {
        return new Wss4jSender(HOSPITAL);
    }

    private static Attack sent(String what, Flaw flaw, Wss4jSender sender) {
        return new Attack(what, sender.send(PAYLOAD), flaw);
    }

    private static Attack raw(String what, Flaw flaw, String message) {
        return new Attack(what, message.getBytes(StandardCharsets.UTF_8), flaw);
    }

    private static Attack changed(String what, Flaw flaw, Consumer<Document> change) {
        var signed = sender().sign(PAYLOAD);
        change.accept(signed);
        return new Attack(what, bytes(signed), flaw);
    }

    private static Element body(Document signed) {
        return first(signed, Names.SOAP, "Body");
    }

    private static Element header(Document signed) {
        return first(signed, Names.SOAP, "Header");
    }

    private static Element first(Document signed, String namespace, String name) {
        return (Element) signed.getElementsByTagNameNS(namespace, name).item(0);
    }

    private static Element wrapped(Document signed, org.w3c.dom.Node content) {
        var wrapper = signed.createElementNS("urn:wrapper", "w:Wrapper");
        wrapper.appendChild(content);
        return wrapper;
    }

    private static void replacePayload(Document signed, Element body, String payload) {
        body.setTextContent("");
        body.appendChild(signed.importNode(Wss4jSender.parse(payload).getDocumentElement(), true));
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static void stripIds(Element element) {
        element.removeAttributeNS(Names.WSU, "Id");
        element.removeAttribute("Id");
        var all = element.getElementsByTagNameNS("*", "*");
        for (var at = 0; at < all.getLength(); at++) {
            ((Element) all.item(at)).removeAttributeNS(Names.WSU, "Id");
            ((Element) all.item(at)).removeAttribute("Id");
        }
    }

    private static String base64(Authority.Identity identity) {
        try {
            return java.util.Base64.getEncoder()
                    .encodeToString(identity.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String manyAttributes() {
        var text = new StringBuilder("<a");
        for (var at = 0; at < 1_000; at++) {
            text.append(" a").append(at).append("=\"\"");
        }
        return text.append("/>").toString();
    }
}
