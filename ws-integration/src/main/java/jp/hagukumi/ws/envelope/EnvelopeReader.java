package jp.hagukumi.ws.envelope;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.ws.envelope.SignedEnvelope.Form;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Opens a message as received: cuts the package, parses, finds the elements at their places, verifies the signature over them,
 * compares the attachment with its signed SHA-256. The order is from cheap to dear, so that rubbish costs little.
 *
 * <p>One instance serves one thread at a time.
 */
public final class EnvelopeReader {

    private static final int ENVELOPE_AT_MOST = 256 * 1024;
    private static final int ATTACHMENT_AT_MOST = 5 * 1024 * 1024;

    /** The largest message in bytes: an envelope of 256 KiB, an attachment of 5 MiB, and the package around them. */
    public static final int MESSAGE_AT_MOST = ENVELOPE_AT_MOST + ATTACHMENT_AT_MOST + 16 * 1024;

    private final HardenedXml xml = new HardenedXml();
    private final SignatureRules rules = new SignatureRules();

    /** @return the message, whose signature holds by the certificate it carries; whether that one is trusted is not asked here */
    public SignedEnvelope open(byte[] message, String contentType) throws FlawedMessage {
        if (message.length > MESSAGE_AT_MOST) {
            throw new FlawedMessage(Flaw.TOO_LARGE, "message");
        }
        return open(MimeParts.cut(message, contentType));
    }

    /** Opens an envelope and its attachment that were kept apart, as evidence is. */
    public SignedEnvelope reopen(byte[] envelope, Optional<byte[]> attachment) throws FlawedMessage {
        return open(new MimeParts(
                envelope, attachment.map(kept -> Map.of(MimeParts.ONLY, kept)).orElse(Map.of())));
    }

    private SignedEnvelope open(MimeParts mime) throws FlawedMessage {
        if (mime.root().length > ENVELOPE_AT_MOST) {
            throw new FlawedMessage(Flaw.TOO_LARGE, "envelope");
        }
        var parts = EnvelopeParts.of(xml.read(mime.root()));
        var signer = certificateIn(parts.token());
        var place = attachmentPlace(parts, mime);
        var attachment = place.isPresent() ? Optional.of(attachmentAt(place.get(), mime)) : Optional.<byte[]>empty();
        var form = signedForm(parts, signer, place, attachment);
        place.ifPresent(taken -> taken.setTextContent(""));
        var times = EnvelopeParts.elementsOf(parts.timestamp());
        Optional<Instant> expires = times.size() == 1
                ? Optional.empty()
                : Optional.of(time(EnvelopeParts.only(times, Names.WSU, "Expires")));
        return new SignedEnvelope(
                mime.root(),
                parts.payload(),
                messageIdOf(parts),
                time(EnvelopeParts.only(times, Names.WSU, "Created")),
                expires,
                signer,
                attachment,
                form);
    }

    private Form signedForm(
            EnvelopeParts parts, X509Certificate signer, Optional<Element> place, Optional<byte[]> attachment)
            throws FlawedMessage {
        if (rules.holds(parts, signer.getPublicKey())) {
            return attachment.isEmpty() ? Form.PLAIN : Form.AS_SENT;
        }
        if (place.isPresent() && attachment.isPresent()) {
            place.get().setTextContent(Base64.getEncoder().encodeToString(attachment.get()));
            if (rules.holds(parts, signer.getPublicKey())) {
                return Form.ORIGINAL;
            }
        }
        throw new FlawedMessage(Flaw.ALTERED, "");
    }

    private static Optional<Element> attachmentPlace(EnvelopeParts parts, MimeParts mime) throws FlawedMessage {
        var places = parts.attachmentPlaces();
        if (places.size() > 1
                || places.size() != parts.includes()
                || places.size() != mime.attachments().size()) {
            throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "content");
        }
        return places.stream().findFirst();
    }

    private static byte[] attachmentAt(Element place, MimeParts mime) throws FlawedMessage {
        var include = EnvelopeParts.only(EnvelopeParts.elementsOf(place), Names.XOP, "Include");
        var href = include.getAttribute("href");
        if (!href.startsWith("cid:")) {
            throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "Include");
        }
        var content = mime.attachment(unescaped(href.substring(4)))
                .orElseThrow(() -> new FlawedMessage(Flaw.WRONG_ATTACHMENT, "Include"));
        if (content.length == 0 || content.length > ATTACHMENT_AT_MOST) {
            throw new FlawedMessage(Flaw.TOO_LARGE, "attachment");
        }
        if (!signedDigestBeside(place).equals(HexFormat.of().formatHex(sha256(content)))) {
            throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "sha256");
        }
        return content;
    }

    private static String signedDigestBeside(Element place) throws FlawedMessage {
        for (Node node = place.getParentNode().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "sha256".equals(element.getLocalName())) {
                return EnvelopeParts.textOf(element);
            }
        }
        throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "sha256");
    }

    private static String unescaped(String contentId) throws FlawedMessage {
        try {
            // A plus sign stands for itself in a cid: URL.
            return URLDecoder.decode(contentId.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "Include");
        }
    }

    private static String messageIdOf(EnvelopeParts parts) throws FlawedMessage {
        var messageId = EnvelopeParts.textOf(parts.messageId());
        if (!messageId.matches("urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "MessageID");
        }
        return messageId;
    }

    private static X509Certificate certificateIn(Element token) throws FlawedMessage {
        if (!Names.X509_TOKEN.equals(token.getAttribute("ValueType"))) {
            throw new FlawedMessage(Flaw.BROKEN_CERTIFICATE, "ValueType");
        }
        try {
            var der = Base64.getMimeDecoder().decode(EnvelopeParts.textOf(token));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new FlawedMessage(Flaw.BROKEN_CERTIFICATE, "");
        }
    }

    private static Instant time(Element element) throws FlawedMessage {
        try {
            return OffsetDateTime.parse(EnvelopeParts.textOf(element).strip()).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new FlawedMessage(Flaw.STALE, element.getLocalName());
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
