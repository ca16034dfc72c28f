package jp.hagukumi.ws.envelope;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A message whose signature holds: by the key of {@link #signer}, over exactly the {@link #payload} that is handed on.
 *
 * <p>Says nothing yet of whether the signer's certificate is trusted, registered or current, nor of whether the message is
 * fresh: see {@link CertificateTrust} and {@link #refuseStale}.
 *
 * @param xml the SOAP envelope, byte for byte as received, without the package around it
 * @param payload the operation's element, the Body's only child; what was at the attachment's place has been taken out
 * @param messageId wsa:MessageID, {@code urn:uuid:…}
 * @param signedAt wsu:Created
 * @param expires wsu:Expires, where given
 * @param signer the certificate of the signing key
 * @param attachment the one attachment, where there is one
 * @param form how the signature relates to the attachment
 */
public record SignedEnvelope(
        byte[] xml,
        Element payload,
        String messageId,
        Instant signedAt,
        Optional<Instant> expires,
        X509Certificate signer,
        Optional<byte[]> attachment,
        Form form) {

    /** How old a signature may be. */
    public static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** How far the sender's clock may be ahead of ours. */
    public static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(60);

    /** What stood at the attachment's place when the sender signed. */
    public enum Form {
        /** There is no attachment. */
        PLAIN,
        /** The attachment as base64 text: the original infoset of the XOP recommendation. CXF and Metro sign this. */
        ORIGINAL,
        /** The xop:Include element itself. npm soap signs this; the attachment is bound by its signed SHA-256. */
        AS_SENT
    }

    /** Refuses a message that was signed too long ago, or in the future, as of the moment it was received. */
    public void refuseStale(Instant received) throws FlawedMessage {
        if (signedAt.isAfter(received.plus(CLOCKS_DIFFER_BY))) {
            throw new FlawedMessage(Flaw.STALE, "Created");
        }
        if (signedAt.isBefore(received.minus(FRESH_FOR))) {
            throw new FlawedMessage(Flaw.STALE, "Created");
        }
        if (expires.isPresent()
                && (!expires.get().isAfter(received.minus(CLOCKS_DIFFER_BY))
                        || expires.get().isBefore(signedAt))) {
            throw new FlawedMessage(Flaw.STALE, "Expires");
        }
    }

    /**
     * What the message says, apart from how and when it was signed: SHA-256 of the canonical payload without ids and with the
     * attachment left to its own signed digest. The same message signed anew has the same one.
     */
    public String contentDigest() {
        return HexFormat.of().formatHex(ContentDigest.of(payload));
    }
}
