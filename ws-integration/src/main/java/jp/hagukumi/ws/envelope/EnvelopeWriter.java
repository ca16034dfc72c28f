package jp.hagukumi.ws.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a message that {@link EnvelopeReader} takes: a payload in a SOAP 1.2 envelope, with body, time and message id signed by
 * the certificate that goes along. An attachment stands beside the envelope; its SHA-256 is in the signed payload.
 *
 * <p>One instance serves one thread at a time.
 */
public final class EnvelopeWriter {

    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String ATTACHMENT = "attachment@hagukumi";

    private final HardenedXml xml = new HardenedXml();
    private final XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    private final PrivateKey key;
    private final X509Certificate certificate;

    public EnvelopeWriter(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A message on the wire. */
    public record Message(byte[] bytes, String contentType) {}

    /**
     * Signs and packs.
     *
     * @param messageId {@code urn:uuid:…}
     * @param payload its element {@code content} is the attachment's place where one goes along
     */
    public Message write(String messageId, Element payload, Optional<byte[]> attachment, Instant now) {
        var document = xml.empty();
        var envelope = child(document, document, Names.SOAP, "S:Envelope");
        var header = child(document, envelope, Names.SOAP, "S:Header");
        var id = child(document, header, Names.WSA, "wsa:MessageID");
        id.setTextContent(messageId);
        var security = child(document, header, Names.WSSE, "wsse:Security");
        var timestamp = timestamp(document, security, now);
        var token = child(document, security, Names.WSSE, "wsse:BinarySecurityToken");
        token.setAttribute("ValueType", Names.X509_TOKEN);
        token.setAttribute("EncodingType", BASE64);
        var body = child(document, envelope, Names.SOAP, "S:Body");
        body.appendChild(document.importNode(payload, true));
        if (attachment.isPresent()) {
            include(document, body);
        }
        named(body, "body");
        named(timestamp, "time");
        named(id, "id");
        named(token, "token");
        try {
            token.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            // As it will be read: only what is parsed has the declarations of its prefixes, which are signed too.
            var signed = xml.read(bytes(document));
            sign(signed, List.of("body", "time", "id"));
            document = signed;
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | FlawedMessage unusable) {
            throw new IllegalStateException("The message can't be signed", unusable);
        }
        var plain = bytes(document);
        return attachment
                .map(content -> packed(plain, content))
                .orElseGet(() -> new Message(plain, "application/soap+xml; charset=utf-8"));
    }

    private Element timestamp(Document document, Element security, Instant now) {
        var timestamp = child(document, security, Names.WSU, "wsu:Timestamp");
        var from = now.truncatedTo(ChronoUnit.MILLIS);
        child(document, timestamp, Names.WSU, "wsu:Created").setTextContent(from.toString());
        child(document, timestamp, Names.WSU, "wsu:Expires")
                .setTextContent(from.plus(FRESH_FOR).toString());
        return timestamp;
    }

    private static void include(Document document, Element body) {
        var place = (Element) body.getElementsByTagNameNS("*", "content").item(0);
        place.setTextContent("");
        child(document, place, Names.XOP, "xop:Include").setAttribute("href", "cid:" + ATTACHMENT);
    }

    private void sign(Document document, List<String> parts)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        var security = one(document, Names.WSSE, "Security");
        List.of(
                        one(document, Names.SOAP, "Body"),
                        one(document, Names.WSU, "Timestamp"),
                        one(document, Names.WSA, "MessageID"))
                .forEach(part -> part.setIdAttributeNS(Names.WSU, "Id", true));
        var digest = signatures.newDigestMethod(DigestMethod.SHA256, null);
        var references = new java.util.ArrayList<Reference>();
        for (var part : parts) {
            var canonical = signatures.newTransform(Names.EXCLUSIVE_C14N, (TransformParameterSpec) null);
            references.add(signatures.newReference("#" + part, digest, List.of(canonical), null, null));
        }
        var method = "EC".equals(key.getAlgorithm()) ? "ecdsa-sha256" : "rsa-sha256";
        var info = signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#" + method, null),
                references);
        var direct = document.createElementNS(Names.WSSE, "wsse:SecurityTokenReference");
        var reference = child(document, direct, Names.WSSE, "wsse:Reference");
        reference.setAttribute("URI", "#token");
        reference.setAttribute("ValueType", Names.X509_TOKEN);
        var keyInfo = signatures.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(direct)));
        signatures.newXMLSignature(info, keyInfo).sign(new DOMSignContext(key, security));
    }

    /** Gives an element the id that the signature names. */
    private static void named(Element element, String id) {
        element.setAttributeNS(XMLNS, "xmlns:wsu", Names.WSU);
        element.setAttributeNS(Names.WSU, "wsu:Id", id);
    }

    private static Element one(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    private static Element child(Document document, org.w3c.dom.Node parent, String namespace, String name) {
        var element = document.createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }

    private static byte[] bytes(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException memoryOnly) {
            throw new IllegalStateException(memoryOnly);
        }
    }

    /** The boundary is no part of any PDF or XML that is sent: it holds a random id. */
    private static Message packed(byte[] envelope, byte[] attachment) {
        var boundary = "part-" + java.util.UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("--" + boundary + "\r\nContent-Type: application/xop+xml; charset=utf-8; "
                + "type=\"application/soap+xml\"\r\nContent-Transfer-Encoding: binary\r\n"
                + "Content-ID: <envelope@hagukumi>\r\n\r\n"));
        out.writeBytes(envelope);
        out.writeBytes(ascii("\r\n--" + boundary + "\r\nContent-Type: application/pdf\r\n"
                + "Content-Transfer-Encoding: binary\r\nContent-ID: <" + ATTACHMENT + ">\r\n\r\n"));
        out.writeBytes(attachment);
        out.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
        return new Message(
                out.toByteArray(),
                "multipart/related; boundary=\"" + boundary + "\"; type=\"application/xop+xml\"; "
                        + "start=\"<envelope@hagukumi>\"; start-info=\"application/soap+xml\"");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
