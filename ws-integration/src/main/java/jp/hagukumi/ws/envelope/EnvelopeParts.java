package jp.hagukumi.ws.envelope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The elements of a signed envelope, each found at its one lawful place by walking down from the root, never by searching for a
 * name or an id. That is the defence against wrapping: whatever else an attacker moves somewhere, these are the elements whose
 * coverage by the signature is then demanded, and these are the elements that are processed.
 *
 * @param body the SOAP Body
 * @param payload its only child element
 * @param messageId wsa:MessageID
 * @param timestamp wsu:Timestamp
 * @param token the signing certificate
 * @param signature ds:Signature
 * @param alsoSignable further elements that a signature may cover: the token and the other addressing headers
 */
public record EnvelopeParts(
        Element body,
        Element payload,
        Element messageId,
        Element timestamp,
        Element token,
        Element signature,
        List<Element> alsoSignable) {

    private static final Set<String> ADDRESSING = Set.of("MessageID", "To", "Action", "From", "ReplyTo", "FaultTo");

    static EnvelopeParts of(Document document) throws FlawedMessage {
        var envelope = document.getDocumentElement();
        if (!is(envelope, Names.SOAP, "Envelope")) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "Envelope");
        }
        refuseDoubledIds(envelope);
        var children = elementsOf(envelope);
        if (children.size() != 2
                || !is(children.get(0), Names.SOAP, "Header")
                || !is(children.get(1), Names.SOAP, "Body")) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "Header, Body");
        }
        var body = children.get(1);
        var payloads = elementsOf(body);
        if (payloads.size() != 1) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "Body");
        }
        var headers = elementsOf(children.get(0));
        refuseUnknownHeaders(headers);
        var security = elementsOf(only(headers, Names.WSSE, "Security"));
        var timestamp = only(security, Names.WSU, "Timestamp");
        var token = only(security, Names.WSSE, "BinarySecurityToken");
        var signature = only(security, Names.DS, "Signature");
        if (security.size() != 3) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "Security");
        }
        var messageId = only(headers, Names.WSA, "MessageID");
        var alsoSignable = new ArrayList<Element>();
        alsoSignable.add(token);
        headers.stream()
                .filter(header -> Names.WSA.equals(header.getNamespaceURI()) && header != messageId)
                .forEach(alsoSignable::add);
        return new EnvelopeParts(body, payloads.get(0), messageId, timestamp, token, signature, alsoSignable);
    }

    /** The only child element of that name; refused where there is none or a second one. */
    static Element only(List<Element> elements, String namespace, String name) throws FlawedMessage {
        var found = elements.stream()
                .filter(element -> is(element, namespace, name))
                .toList();
        if (found.isEmpty()) {
            throw new FlawedMessage(Flaw.NOT_SIGNED, name);
        }
        if (found.size() > 1) {
            throw new FlawedMessage(Flaw.DOUBLED, name);
        }
        return found.get(0);
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The child elements. Text beside them may only be white space. */
    static List<Element> elementsOf(Element parent) throws FlawedMessage {
        var elements = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            } else if (node.getNodeType() != Node.TEXT_NODE
                    || !node.getNodeValue().isBlank()) {
                throw new FlawedMessage(Flaw.WRONG_SHAPE, parent.getLocalName());
            }
        }
        return elements;
    }

    /** The text of an element that holds nothing but text. A comment in between would let two readers read two values. */
    static String textOf(Element element) throws FlawedMessage {
        var only = element.getFirstChild();
        if (only == null || only.getNextSibling() != null || only.getNodeType() != Node.TEXT_NODE) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, element.getLocalName());
        }
        return only.getNodeValue();
    }

    /** The elements named {@code content}: the only places where the contract has an attachment. */
    List<Element> attachmentPlaces() {
        return descendants("*", "content");
    }

    /** How many xop:Include stand anywhere in the payload. */
    int includes() {
        return descendants(Names.XOP, "Include").size();
    }

    private List<Element> descendants(String namespace, String name) {
        var found = payload.getElementsByTagNameNS(namespace, name);
        var elements = new ArrayList<Element>();
        for (var at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    /** The wsu:Id by which a signature refers to the element. */
    static Optional<String> idOf(Element element) {
        var id = element.getAttributeNS(Names.WSU, "Id");
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private static void refuseUnknownHeaders(List<Element> headers) throws FlawedMessage {
        var seen = new HashSet<String>();
        for (var header : headers) {
            var known = is(header, Names.WSSE, "Security")
                    || (Names.WSA.equals(header.getNamespaceURI()) && ADDRESSING.contains(header.getLocalName()));
            if (!known) {
                throw new FlawedMessage(Flaw.UNKNOWN_HEADER, header.getLocalName());
            }
            if (!seen.add(header.getLocalName())) {
                throw new FlawedMessage(Flaw.DOUBLED, header.getLocalName());
            }
        }
    }

    private static void refuseDoubledIds(Element envelope) throws FlawedMessage {
        var seen = new HashSet<String>();
        for (Node node = envelope; node != null; node = next(node, envelope)) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE || node.getNodeType() == Node.COMMENT_NODE) {
                // Comments are outside the signature: whoever is on the way could cut a name in two with one.
                throw new FlawedMessage(Flaw.WRONG_SHAPE, "comment");
            }
            var attributes = node.getAttributes();
            for (var at = 0; attributes != null && at < attributes.getLength(); at++) {
                var attribute = (Attr) attributes.item(at);
                var name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
                if (name.equalsIgnoreCase("Id") && !seen.add(attribute.getValue())) {
                    throw new FlawedMessage(Flaw.DOUBLED, "Id");
                }
            }
        }
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (var up = node; up != root; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
    }
}
