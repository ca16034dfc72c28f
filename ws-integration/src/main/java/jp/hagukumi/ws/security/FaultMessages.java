package jp.hagukumi.ws.security;

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.message.DOMMessage;
import java.util.Map;
import javax.xml.XMLConstants;
import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.ws.envelope.HardenedXml;
import jp.hagukumi.ws.envelope.Names;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A refusal as the SOAP 1.2 fault that the contract declares: code, what to do next, Japanese and English text and remedy, each
 * finding with its place, a reference for asking. The one place where kinds of refusal become fault codes.
 */
final class FaultMessages {

    /** Of {@code common-v1.xsd}. */
    static final String COMMON = "urn:hagukumi:common:v1";

    private FaultMessages() {}

    static Message of(Refusal refusal, String reference) {
        return new DOMMessage(SOAPVersion.SOAP_12, faultOf(refusal, reference));
    }

    static Element faultOf(Refusal refusal, String reference) {
        var document = new HardenedXml().empty();
        var fault = document.createElementNS(Names.SOAP, "S:Fault");
        fault.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:S", Names.SOAP);
        var ours = refusal.kind() == Kind.UNAVAILABLE;
        var code = soap(document, fault, "Code");
        soap(document, code, "Value").setTextContent(ours ? "S:Receiver" : "S:Sender");
        var reason = soap(document, fault, "Reason");
        for (var language : new String[] {"en", "ja"}) {
            var text = soap(document, reason, "Text");
            text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
            text.setTextContent(
                    refusal.code().code() + " " + RefusalTexts.text(refusal.code(), refusal.arguments(), language));
        }
        var detail = common(document, soap(document, fault, "Detail"), "Refusal");
        detail.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:c", COMMON);
        common(document, detail, "code").setTextContent(refusal.code().code());
        common(document, detail, "next")
                .setTextContent(SoapRefusal.nextAfter(refusal.code()).name());
        words(document, detail, refusal.code(), refusal.arguments());
        for (var found : refusal.findings()) {
            var finding = common(document, detail, "finding");
            common(document, finding, "code").setTextContent(found.code().code());
            common(document, finding, "field").setTextContent(found.field());
            words(document, finding, found.code(), found.arguments());
        }
        common(document, detail, "reference").setTextContent(reference);
        return fault;
    }

    private static void words(Document document, Element parent, RefusalCode code, Map<String, String> arguments) {
        words(
                document,
                parent,
                "text",
                RefusalTexts.text(code, arguments, "ja"),
                RefusalTexts.text(code, arguments, "en"));
        words(
                document,
                parent,
                "remedy",
                RefusalTexts.remedy(code, arguments, "ja"),
                RefusalTexts.remedy(code, arguments, "en"));
    }

    private static void words(Document document, Element parent, String name, String japanese, String english) {
        var words = common(document, parent, name);
        common(document, words, "ja").setTextContent(japanese);
        common(document, words, "en").setTextContent(english);
    }

    private static Element soap(Document document, Element parent, String name) {
        return (Element) parent.appendChild(document.createElementNS(Names.SOAP, "S:" + name));
    }

    private static Element common(Document document, Element parent, String name) {
        return (Element) parent.appendChild(document.createElementNS(COMMON, "c:" + name));
    }
}
