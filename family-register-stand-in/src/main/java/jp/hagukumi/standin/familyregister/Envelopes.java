package jp.hagukumi.standin.familyregister;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.hagukumi.standin.familyregister.contract.ObjectFactory;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Signed SOAP 1.2 envelopes with WSS4J: body, time and message id are signed, by a certificate that goes along. */
final class Envelopes {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final int FRESH_SECONDS = 300;

    static {
        WSSConfig.init();
    }

    private Envelopes() {}

    /** A message around that element of the contract, as bytes on the wire. */
    static byte[] signed(Object payload, Merlin crypto, String alias, String password) throws WSSecurityException {
        var envelope = parsed(("<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Header><wsa:MessageID xmlns:wsa=\"" + WSA
                        + "\">urn:uuid:" + UUID.randomUUID() + "</wsa:MessageID></S:Header><S:Body/></S:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
        marshal(payload, (Element) envelope.getElementsByTagNameNS(SOAP, "Body").item(0));
        // As it will be read: only what is parsed has the declarations of its prefixes, which are signed too.
        var document = parsed(bytes(envelope));
        var security = new WSSecHeader(document);
        security.insertSecurityHeader();
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive(FRESH_SECONDS);
        timestamp.build();
        var signature = new WSSecSignature(security);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setUserInfo(alias, password);
        signature.setSignatureAlgorithm(WSConstants.RSA_SHA256);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature
                .getParts()
                .addAll(List.of(
                        new WSEncryptionPart("Body", SOAP, "Content"),
                        new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""),
                        new WSEncryptionPart("MessageID", WSA, "")));
        signature.build(crypto);
        return bytes(document);
    }

    /**
     * Whether body, time and message id are signed by somebody trusted, and the time is fresh.
     *
     * @throws WSSecurityException when they are not
     */
    static void verify(byte[] envelope, Merlin trusted) throws WSSecurityException {
        var document = parsed(envelope);
        var data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setSigVerCrypto(trusted);
        data.setDisableBSPEnforcement(true);
        data.setMsgContext(document);
        var security = document.getElementsByTagNameNS(WSConstants.WSSE_NS, "Security");
        if (security.getLength() != 1) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
        }
        var results = new WSSecurityEngine().processSecurityHeader((Element) security.item(0), data);
        var signed = signedElements(results.getResults());
        for (var wanted : List.of(
                only(document, SOAP, "Body"),
                only(document, WSConstants.WSU_NS, "Timestamp"),
                only(document, WSA, "MessageID"))) {
            if (!signed.contains(wanted)) {
                throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
            }
        }
    }

    private static Set<Element> signedElements(List<WSSecurityEngineResult> results) {
        return results.stream()
                .filter(result -> result.get(WSSecurityEngineResult.TAG_ACTION) instanceof Integer action
                        && action == WSConstants.SIGN)
                .flatMap(result -> result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references
                        ? references.stream()
                        : Stream.empty())
                .map(reference -> ((WSDataRef) reference).getProtectedElement())
                .collect(Collectors.toSet());
    }

    private static Element only(Document document, String namespace, String name) throws WSSecurityException {
        var found = document.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
        }
        return (Element) found.item(0);
    }

    private static void marshal(Object payload, Element into) {
        try {
            JAXBContext.newInstance(ObjectFactory.class).createMarshaller().marshal(payload, into);
        } catch (JAXBException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws WSSecurityException when it is no XML, or has a document type */
    static Document parsed(byte[] xml) throws WSSecurityException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException unreadable) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY, unreadable);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
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
}
