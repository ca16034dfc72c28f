import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A sample for integrators: sends one signed operation to the city and checks the signed receipt. JDK 17 alone:
 *
 * <pre>
 * java BirthCertificateClient.java operation.xml [attachment.pdf]
 * </pre>
 *
 * Settings as environment variables: URL, TLS_STORE, SIGN_STORE, TRUST_STORE (PKCS#12 files), STORE_PASSWORD, and MESSAGE_ID
 * when the same message is sent again. The operation file holds the element of the contract, for example
 * {@code SubmitBirthCertificate}; an attachment replaces the text {@code {{sha256}}} and {@code {{content}}} in it.
 *
 * <p>Ends with 0 when the city acknowledged and its receipt holds, 1 when it refused, 2 when sending failed.
 */
public class BirthCertificateClient {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String X509 = OASIS + "x509-token-profile-1.0#X509v3";
    private static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final char[] password = setting("STORE_PASSWORD").toCharArray();

    public static void main(String[] arguments) throws Exception {
        System.exit(new BirthCertificateClient().run(arguments));
    }

    private int run(String[] arguments) throws Exception {
        var attachment = arguments.length > 1 ? Files.readAllBytes(Path.of(arguments[1])) : null;
        var operation = Files.readString(Path.of(arguments[0]));
        if (attachment != null) {
            operation = operation
                    .replace("{{sha256}}", HexFormat.of().formatHex(sha256(attachment)))
                    .replace("{{content}}", "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
                            + " href=\"cid:attachment@client\"/>");
        }
        var messageId = System.getenv().getOrDefault("MESSAGE_ID", "urn:uuid:" + UUID.randomUUID());
        System.out.println("MessageID: " + messageId);
        var answer = send(sign(operation, messageId), attachment);
        System.out.println("HTTP " + answer.statusCode());
        System.out.println(answer.body());
        var receipt = textOf(answer.body(), "receipt");
        if (receipt.isEmpty()) {
            return answer.statusCode() == 200 ? 0 : 1;
        }
        checkReceipt(Base64.getMimeDecoder().decode(receipt), messageId);
        return 0;
    }

    /** Body, Timestamp and MessageID under one signature; SHA-256, exclusive canonicalisation. */
    private byte[] sign(String operation, String messageId) throws Exception {
        var store = store(setting("SIGN_STORE"));
        var alias = store.aliases().nextElement();
        var key = (PrivateKey) store.getKey(alias, password);
        var certificate = (X509Certificate) store.getCertificate(alias);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var envelope = parse("<S:Envelope xmlns:S='" + SOAP + "' xmlns:wsa='" + WSA + "' xmlns:wsse='" + WSSE
                + "' xmlns:wsu='" + WSU + "'><S:Header>"
                + "<wsa:MessageID wsu:Id='id-message'>" + messageId + "</wsa:MessageID>"
                + "<wsse:Security S:mustUnderstand='true'>"
                + "<wsse:BinarySecurityToken wsu:Id='id-token' ValueType='" + X509 + "' EncodingType='" + BASE64 + "'>"
                + Base64.getEncoder().encodeToString(certificate.getEncoded()) + "</wsse:BinarySecurityToken>"
                + "<wsu:Timestamp wsu:Id='id-time'><wsu:Created>" + now + "</wsu:Created><wsu:Expires>"
                + now.plus(Duration.ofMinutes(5)) + "</wsu:Expires></wsu:Timestamp>"
                + "</wsse:Security></S:Header><S:Body wsu:Id='id-body'>" + operation.strip()
                + "</S:Body></S:Envelope>");
        var factory = XMLSignatureFactory.getInstance("DOM");
        var references = new ArrayList<Reference>();
        for (var id : List.of("id-body", "id-time", "id-message")) {
            references.add(factory.newReference(
                    "#" + id,
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null));
        }
        var algorithm = "http://www.w3.org/2001/04/xmldsig-more#"
                + (key.getAlgorithm().equals("EC") ? "ecdsa-sha256" : "rsa-sha256");
        var signedInfo = factory.newSignedInfo(
                factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(algorithm, null),
                references);
        var tokenReference = envelope.createElementNS(WSSE, "wsse:SecurityTokenReference");
        var reference = envelope.createElementNS(WSSE, "wsse:Reference");
        reference.setAttribute("URI", "#id-token");
        reference.setAttribute("ValueType", X509);
        tokenReference.appendChild(reference);
        var context = new DOMSignContext(key, envelope.getElementsByTagNameNS(WSSE, "Security").item(0));
        context.setDefaultNamespacePrefix("ds");
        context.setIdAttributeNS((Element) envelope.getElementsByTagNameNS(SOAP, "Body").item(0), WSU, "Id");
        context.setIdAttributeNS((Element) envelope.getElementsByTagNameNS(WSU, "Timestamp").item(0), WSU, "Id");
        context.setIdAttributeNS((Element) envelope.getElementsByTagNameNS(WSA, "MessageID").item(0), WSU, "Id");
        var keyInfo = factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(tokenReference)));
        factory.newXMLSignature(signedInfo, keyInfo).sign(context);
        return bytes(envelope);
    }

    private HttpResponse<String> send(byte[] envelope, byte[] attachment) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(setting("URL"))).timeout(Duration.ofSeconds(60));
        if (attachment == null) {
            request.header("Content-Type", "application/soap+xml; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(envelope));
        } else {
            request.header("Content-Type", "multipart/related; boundary=\"city\"; type=\"application/xop+xml\"; "
                            + "start=\"<envelope@client>\"; start-info=\"application/soap+xml\"")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mtom(envelope, attachment)));
        }
        return connection().send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] mtom(byte[] envelope, byte[] attachment) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("--city\r\nContent-Type: application/xop+xml; charset=utf-8; "
                + "type=\"application/soap+xml\"\r\nContent-Transfer-Encoding: binary\r\n"
                + "Content-ID: <envelope@client>\r\n\r\n"));
        out.writeBytes(envelope);
        out.writeBytes(ascii("\r\n--city\r\nContent-Type: application/octet-stream\r\n"
                + "Content-Transfer-Encoding: binary\r\nContent-ID: <attachment@client>\r\n\r\n"));
        out.writeBytes(attachment);
        out.writeBytes(ascii("\r\n--city--\r\n"));
        return out.toByteArray();
    }

    private HttpClient connection() throws Exception {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(setting("TLS_STORE")), password);
        var trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(store(setting("TRUST_STORE")));
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
    }

    /** Leaf, path, root, signature, signer: as docs/integrators-guide.md says. */
    private void checkReceipt(byte[] receipt, String messageId) throws Exception {
        var text = new String(receipt, StandardCharsets.UTF_8);
        var proofAt = text.indexOf("\n-- proof --\n") + 1;
        var statement = text.substring(0, proofAt);
        var hash = hash(0, statement.getBytes(StandardCharsets.UTF_8), new byte[0]);
        Map<String, String> proof = new HashMap<>();
        for (var line : text.substring(proofAt + "-- proof --\n".length()).split("\n")) {
            var value = line.substring(line.indexOf(": ") + 2);
            if (line.startsWith("step: left ")) {
                hash = hash(1, HexFormat.of().parseHex(value.substring(5)), hash);
            } else if (line.startsWith("step: right ")) {
                hash = hash(1, hash, HexFormat.of().parseHex(value.substring(6)));
            } else {
                proof.put(line.substring(0, line.indexOf(": ")), value);
            }
        }
        var signer = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(proof.get("signer"))));
        var trust = store(setting("TRUST_STORE"));
        signer.verify(trust.getCertificate(trust.aliases().nextElement()).getPublicKey());
        var verifier = Signature.getInstance(proof.get("algorithm"));
        verifier.initVerify(signer);
        verifier.update(("hagukumi-receipts-1\n" + HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.US_ASCII));
        if (!verifier.verify(Base64.getDecoder().decode(proof.get("signature")))
                || !statement.contains("\nmessage-id: " + messageId + "\n")) {
            throw new IllegalStateException("The receipt does not hold");
        }
        System.out.println("The city's receipt holds:\n" + statement);
    }

    private static byte[] hash(int mark, byte[] first, byte[] second) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) mark);
        digest.update(first);
        return digest.digest(second);
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String textOf(String xml, String element) throws Exception {
        var found = parse(xml).getElementsByTagNameNS("*", element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** No indenting after signing: it would change what was signed. */
    private static byte[] bytes(Document document) throws Exception {
        var out = new ByteArrayOutputStream();
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private KeyStore store(String file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            store.load(in, password);
        }
        return store;
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            System.err.println("Set the environment variable " + name);
            System.exit(2);
        }
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
