package jp.hagukumi.ws.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.hagukumi.ws.testkit.Authority.Identity;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A hospital's system that signs with WSS4J. Everything that may be done wrongly can be set. */
public final class Wss4jSender {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String WSU = WSConstants.WSU_NS;

    private final Identity identity;
    private String messageId = "urn:uuid:" + UUID.randomUUID();
    private String signatureAlgorithm;
    private String digestAlgorithm = WSConstants.SHA256;
    private String canonicalisation = WSConstants.C14N_EXCL_OMIT_COMMENTS;
    private boolean signsBody = true;
    private boolean signsTimestamp = true;
    private boolean signsMessageId = true;
    private String extraHeader = "";

    static {
        WSSConfig.init();
    }

    public Wss4jSender(Identity identity) {
        this.identity = identity;
        this.signatureAlgorithm = identity.keys().getPrivate().getAlgorithm().equals("EC")
                ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
                : WSConstants.RSA_SHA256;
    }

    public Wss4jSender messageId(String given) {
        this.messageId = given;
        return this;
    }

    public Wss4jSender signingWith(String algorithm) {
        this.signatureAlgorithm = algorithm;
        return this;
    }

    public Wss4jSender digestingWith(String algorithm) {
        this.digestAlgorithm = algorithm;
        return this;
    }

    public Wss4jSender canonicalisingWith(String algorithm) {
        this.canonicalisation = algorithm;
        return this;
    }

    public Wss4jSender withoutSigningBody() {
        this.signsBody = false;
        return this;
    }

    public Wss4jSender withoutSigningTimestamp() {
        this.signsTimestamp = false;
        return this;
    }

    public Wss4jSender withoutSigningMessageId() {
        this.signsMessageId = false;
        return this;
    }

    public Wss4jSender withHeader(String xml) {
        this.extraHeader = xml;
        return this;
    }

    /** A signed envelope around that payload. */
    public Document sign(String payload) {
        var envelope = parse("<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Header><wsa:MessageID xmlns:wsa=\"" + WSA + "\">"
                + messageId + "</wsa:MessageID>" + extraHeader + "</S:Header><S:Body>" + payload
                + "</S:Body></S:Envelope>");
        try {
            var security = new WSSecHeader(envelope);
            security.insertSecurityHeader();
            var timestamp = new WSSecTimestamp(security);
            timestamp.setTimeToLive(300);
            timestamp.build();
            var signature = new WSSecSignature(security);
            signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
            signature.setUserInfo("signer", "changeit");
            signature.setSignatureAlgorithm(signatureAlgorithm);
            signature.setDigestAlgo(digestAlgorithm);
            signature.setSigCanonicalization(canonicalisation);
            signature.getParts().addAll(parts());
            signature.build(crypto());
            return envelope;
        } catch (WSSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same, as bytes on the wire. */
    public byte[] send(String payload) {
        return bytes(sign(payload));
    }

    /** An MTOM package of that envelope and one attachment with the Content-ID {@code attachment@test}. */
    public static byte[] mtom(byte[] envelope, byte[] attachment) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("--frontier\r\nContent-Type: application/xop+xml; charset=utf-8; "
                + "type=\"application/soap+xml\"\r\nContent-Transfer-Encoding: binary\r\n"
                + "Content-ID: <envelope@test>\r\n\r\n"));
        out.writeBytes(envelope);
        out.writeBytes(ascii("\r\n--frontier\r\nContent-Type: application/pdf\r\n"
                + "Content-Transfer-Encoding: binary\r\nContent-ID: <attachment@test>\r\n\r\n"));
        out.writeBytes(attachment);
        out.writeBytes(ascii("\r\n--frontier--\r\n"));
        return out.toByteArray();
    }

    public static final String MTOM_TYPE = "multipart/related; boundary=\"frontier\"; type=\"application/xop+xml\"; "
            + "start=\"<envelope@test>\"; start-info=\"application/soap+xml\"";

    public static final String SOAP_TYPE = "application/soap+xml; charset=utf-8";

    public static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | javax.xml.parsers.ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static byte[] bytes(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<WSEncryptionPart> parts() {
        var parts = new ArrayList<WSEncryptionPart>();
        if (signsBody) {
            parts.add(new WSEncryptionPart("Body", SOAP, "Content"));
        }
        if (signsTimestamp) {
            parts.add(new WSEncryptionPart("Timestamp", WSU, ""));
        }
        if (signsMessageId) {
            parts.add(new WSEncryptionPart("MessageID", WSA, ""));
        }
        return parts;
    }

    private Merlin crypto() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "signer",
                    identity.keys().getPrivate(),
                    "changeit".toCharArray(),
                    new java.security.cert.Certificate[] {identity.certificate()});
            var crypto = new Merlin();
            crypto.setKeyStore(store);
            return crypto;
        } catch (java.security.GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
