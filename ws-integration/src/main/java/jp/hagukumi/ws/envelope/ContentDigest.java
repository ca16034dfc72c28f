package jp.hagukumi.ws.envelope;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a payload says, as 32 bytes: independent of prefixes, ids and white space between elements. An attachment counts
 * by its SHA-256, which is in the payload; its own place has been emptied. So a message that is sent again with a new signature is
 * known to be the same one.
 *
 * <p>Each name and value is preceded by its length, so that no two different payloads share an encoding.
 */
final class ContentDigest {

    private ContentDigest() {}

    static byte[] of(Element payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                write(payload, out);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Element element, DataOutputStream out) throws IOException {
        out.writeByte('<');
        text(element.getNamespaceURI() == null ? "" : element.getNamespaceURI(), out);
        text(element.getLocalName(), out);
        for (var attribute : attributesOf(element)) {
            out.writeByte('@');
            text(attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI(), out);
            text(attribute.getLocalName(), out);
            text(attribute.getValue(), out);
        }
        var children = new ArrayList<Element>();
        var words = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                words.append(node.getNodeValue());
            }
        }
        if (children.isEmpty()) {
            out.writeByte('"');
            text(words.toString(), out);
        }
        for (var child : children) {
            write(child, out);
        }
        out.writeByte('>');
    }

    private static List<Attr> attributesOf(Element element) {
        var attributes = new ArrayList<Attr>();
        for (var at = 0; at < element.getAttributes().getLength(); at++) {
            var attribute = (Attr) element.getAttributes().item(at);
            var declaration = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
            if (!declaration && !Names.WSU.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        attributes.sort(java.util.Comparator.comparing((Attr attribute) -> String.valueOf(attribute.getNamespaceURI()))
                .thenComparing(Attr::getLocalName));
        return attributes;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
