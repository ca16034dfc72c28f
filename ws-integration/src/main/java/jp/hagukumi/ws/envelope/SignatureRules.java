package jp.hagukumi.ws.envelope;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * Which signatures are accepted, and whether one holds. Only what the contract names: exclusive canonicalisation and nothing
 * beside it, SHA-256 or better, RSA from 2,048 bits or a curve from P-256, references to known elements of this envelope
 * only, each once.
 */
final class SignatureRules {

    private static final int RSA_BITS_AT_LEAST = 2_048;
    private static final int CURVE_BITS_AT_LEAST = 256;

    private static final Set<String> SIGNATURE_ALGORITHMS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");
    private static final Set<String> DIGEST_ALGORITHMS = Set.of(
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "http://www.w3.org/2001/04/xmlenc#sha512");

    /** Not promised to be safe for several threads, so each reader has its own. */
    private final XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");

    /** Whether the signature holds over the parts as they now stand; refused where it is not of an accepted kind. */
    boolean holds(EnvelopeParts parts, PublicKey key) throws FlawedMessage {
        refuseShortKeys(key);
        refuseForeignKeyInfo(parts);
        var mandatory = List.of(parts.body(), parts.timestamp(), parts.messageId());
        var context = new DOMValidateContext(key, parts.signature());
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        var signable = new HashSet<String>();
        for (var element : mandatory) {
            signable.add(register(element, context)
                    .orElseThrow(() -> new FlawedMessage(Flaw.NOT_COVERED, element.getLocalName())));
        }
        for (var element : parts.alsoSignable()) {
            register(element, context).ifPresent(signable::add);
        }
        try {
            var signature = signatures.unmarshalXMLSignature(context);
            refuseForeignAlgorithms(signature);
            var covered = new HashSet<String>();
            for (Reference reference : signature.getSignedInfo().getReferences()) {
                covered.add(targetOf(reference, signable));
            }
            for (var element : mandatory) {
                if (!covered.contains(EnvelopeParts.idOf(element).orElseThrow())) {
                    throw new FlawedMessage(Flaw.NOT_COVERED, element.getLocalName());
                }
            }
            return signature.validate(context);
        } catch (MarshalException unreadable) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "Signature");
        } catch (XMLSignatureException failed) {
            throw new FlawedMessage(Flaw.ALTERED, "Signature");
        }
    }

    private static java.util.Optional<String> register(Element element, DOMValidateContext context) {
        var id = EnvelopeParts.idOf(element);
        id.ifPresent(known -> context.setIdAttributeNS(element, Names.WSU, "Id"));
        return id;
    }

    private static void refuseForeignAlgorithms(XMLSignature signature) throws FlawedMessage {
        var info = signature.getSignedInfo();
        if (!Names.EXCLUSIVE_C14N.equals(info.getCanonicalizationMethod().getAlgorithm())) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "CanonicalizationMethod");
        }
        if (!SIGNATURE_ALGORITHMS.contains(info.getSignatureMethod().getAlgorithm())) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "SignatureMethod");
        }
        if (!signature.getObjects().isEmpty()) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "Object");
        }
    }

    private static String targetOf(Reference reference, Set<String> signable) throws FlawedMessage {
        if (!DIGEST_ALGORITHMS.contains(reference.getDigestMethod().getAlgorithm())) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "DigestMethod");
        }
        var transforms = reference.getTransforms();
        if (transforms.size() != 1
                || !Names.EXCLUSIVE_C14N.equals(transforms.get(0).getAlgorithm())) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "Transform");
        }
        var uri = reference.getURI();
        if (uri == null || !uri.startsWith("#") || !signable.remove(uri.substring(1))) {
            // Unknown, or already the target of another reference.
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "Reference");
        }
        return uri.substring(1);
    }

    /** The key must be the token's: one reference to it and nothing else in KeyInfo. */
    private static void refuseForeignKeyInfo(EnvelopeParts parts) throws FlawedMessage {
        var keyInfo = EnvelopeParts.only(EnvelopeParts.elementsOf(parts.signature()), Names.DS, "KeyInfo");
        var inKeyInfo = EnvelopeParts.elementsOf(keyInfo);
        var direct = EnvelopeParts.only(inKeyInfo, Names.WSSE, "SecurityTokenReference");
        var inReference = EnvelopeParts.elementsOf(direct);
        var reference = EnvelopeParts.only(inReference, Names.WSSE, "Reference");
        var token = EnvelopeParts.idOf(parts.token()).orElse("");
        if (inKeyInfo.size() != 1
                || inReference.size() != 1
                || token.isEmpty()
                || !reference.getAttribute("URI").equals("#" + token)) {
            throw new FlawedMessage(Flaw.WRONG_SHAPE, "KeyInfo");
        }
    }

    private static void refuseShortKeys(PublicKey key) throws FlawedMessage {
        var longEnough = key instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength() >= RSA_BITS_AT_LEAST
                : key instanceof ECPublicKey curve
                        && curve.getParams().getOrder().bitLength() >= CURVE_BITS_AT_LEAST;
        if (!longEnough) {
            throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "key");
        }
    }
}
