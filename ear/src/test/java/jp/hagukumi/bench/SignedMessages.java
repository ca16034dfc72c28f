package jp.hagukumi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;

/**
 * An institution's system that signs many messages ahead. The parts are written in their canonical form from the beginning, so
 * that signing needs no parser; the door verifies them as it does any other message.
 */
public final class SignedMessages {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String X509 = OASIS + "x509-token-profile-1.0#X509v3";
    private static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final City city;
    private final Institution institution;
    private final PrivateKey key;
    private final String token;

    public SignedMessages(City city, Institution institution) throws GeneralSecurityException, IOException {
        this.city = city;
        this.institution = institution;
        var store = city.keys().read(city.keys().signingStore(institution));
        key = (PrivateKey) store.getKey("signing", city.keys().password().toCharArray());
        token = Base64.getEncoder()
                .encodeToString(store.getCertificate("signing").getEncoded());
    }

    /** A message ready to be sent. */
    public record Ready(String messageId, byte[] request) {

        /** What stands behind the head of the request. */
        public String envelope() {
            var whole = new String(request, StandardCharsets.UTF_8);
            return whole.substring(whole.indexOf("\r\n\r\n") + 4);
        }
    }

    /** A connection with the institution's TLS certificate. */
    Wire connection() throws GeneralSecurityException, IOException {
        return new Wire(sockets(), city.partnersUrl());
    }

    SocketFactory sockets() throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(
                city.keys().read(city.keys().tlsStore(institution)),
                city.keys().password().toCharArray());
        var trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(city.keys().read(city.keys().cityTrustStore()));
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls.getSocketFactory();
    }

    /** Signs an operation, as of now, and wraps it into a whole request. */
    public Ready sign(String path, String operation) throws GeneralSecurityException {
        var messageId = "urn:uuid:" + UUID.randomUUID();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var message = "<wsa:MessageID xmlns:wsa=\"" + WSA + "\" xmlns:wsu=\"" + WSU + "\" wsu:Id=\"id-message\">"
                + messageId + "</wsa:MessageID>";
        var time = "<wsu:Timestamp xmlns:wsu=\"" + WSU + "\" wsu:Id=\"id-time\"><wsu:Created>" + now
                + "</wsu:Created><wsu:Expires>" + now.plus(Duration.ofMinutes(5))
                + "</wsu:Expires></wsu:Timestamp>";
        var body = "<S:Body xmlns:S=\"" + SOAP + "\" xmlns:wsu=\"" + WSU + "\" wsu:Id=\"id-body\">" + operation
                + "</S:Body>";
        var info = "<ds:SignedInfo xmlns:ds=\"" + DS + "\">" + empty("CanonicalizationMethod", EXCLUSIVE)
                + empty("SignatureMethod", algorithm())
                + reference("id-body", body)
                + reference("id-time", time)
                + reference("id-message", message)
                + "</ds:SignedInfo>";
        var envelope = "<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Header>" + message + "<wsse:Security xmlns:wsse=\""
                + WSSE
                + "\" S:mustUnderstand=\"true\"><wsse:BinarySecurityToken xmlns:wsu=\"" + WSU
                + "\" wsu:Id=\"id-token\" ValueType=\"" + X509 + "\" EncodingType=\"" + BASE64 + "\">" + token
                + "</wsse:BinarySecurityToken>" + time + "<ds:Signature xmlns:ds=\"" + DS + "\">" + info
                + "<ds:SignatureValue>" + signature(info) + "</ds:SignatureValue><ds:KeyInfo>"
                + "<wsse:SecurityTokenReference><wsse:Reference URI=\"#id-token\" ValueType=\"" + X509
                + "\"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security></S:Header>" + body
                + "</S:Envelope>";
        return new Ready(messageId, request(city.partnersUrl(), path, envelope.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] request(URI address, String path, byte[] envelope) {
        var head = ("POST /" + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nContent-Type: application/soap+xml; charset=utf-8\r\nContent-Length: " + envelope.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + envelope.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(envelope, 0, whole, head.length, envelope.length);
        return whole;
    }

    private String algorithm() {
        return "http://www.w3.org/2001/04/xmldsig-more#"
                + (key.getAlgorithm().equals("EC") ? "ecdsa-sha256" : "rsa-sha256");
    }

    private String signature(String info) throws GeneralSecurityException {
        var signature = Signature.getInstance(
                key.getAlgorithm().equals("EC") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
        signature.initSign(key);
        signature.update(info.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String reference(String id, String part) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
        return "<ds:Reference URI=\"#" + id + "\"><ds:Transforms>" + empty("Transform", EXCLUSIVE) + "</ds:Transforms>"
                + empty("DigestMethod", SHA256) + "<ds:DigestValue>"
                + Base64.getEncoder().encodeToString(digest) + "</ds:DigestValue></ds:Reference>";
    }

    private static String empty(String element, String algorithm) {
        return "<ds:" + element + " Algorithm=\"" + algorithm + "\"></ds:" + element + ">";
    }
}
