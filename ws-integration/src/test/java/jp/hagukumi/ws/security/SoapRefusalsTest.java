package jp.hagukumi.ws.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.ws.envelope.Flaw;
import jp.hagukumi.ws.envelope.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Law 8 at the SOAP door: each refusal has a code, words and remedies, and leaves as the fault that the contract declares. */
class SoapRefusalsTest {

    @Test
    void no_code_is_used_twice() {
        var codes = new HashSet<String>();
        for (var refusal : SoapRefusal.values()) {
            assertThat(codes.add(refusal.code())).as(refusal.code()).isTrue();
        }
    }

    @Test
    void every_code_has_text_and_remedy_in_each_language() {
        var missing = new ArrayList<String>();
        for (var refusal : SoapRefusal.values()) {
            for (var language : List.of("ja", "ja_easy", "en")) {
                for (var part : List.of("text", "remedy")) {
                    if (RefusalTexts.entry(refusal, part, language).isEmpty()) {
                        missing.add(refusal.code() + "." + part + " in " + language);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "WRONG_RECEIPT")
    void every_flaw_of_a_message_is_a_refusal_of_the_same_name(Flaw flaw) {
        assertThat(SoapRefusal.of(flaw).name()).isEqualTo(flaw.name());
    }

    @ParameterizedTest
    @EnumSource(SoapRefusal.class)
    void every_refusal_leaves_as_the_fault_that_the_contract_declares(SoapRefusal code) throws Exception {
        var refusal =
                Refusal.of(List.of(new Finding("a/b", code, Map.of("where", "Body", "rule", "minInclusive 100"))));

        var fault = FaultMessages.faultOf(refusal, "reference-1");

        var detail = (Element)
                fault.getElementsByTagNameNS(FaultMessages.COMMON, "Refusal").item(0);
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(SoapRefusalsTest.class.getResource("/META-INF/wsdl/common-v1.xsd")));
        schema.newValidator().validate(new DOMSource(detail));
        assertThat(fault.getElementsByTagNameNS(Names.SOAP, "Value").item(0).getTextContent())
                .isIn("S:Sender", "S:Receiver");
        assertThat(detail.getTextContent()).doesNotContain("{").contains("reference-1");
    }

    @Test
    void a_failure_is_ours_and_says_that_later_will_do() {
        var fault = FaultMessages.faultOf(new Refusal(SoapRefusal.FAILED, Map.of()), "reference-1");

        assertThat(fault.getElementsByTagNameNS(Names.SOAP, "Value").item(0).getTextContent())
                .isEqualTo("S:Receiver");
        assertThat(fault.getElementsByTagNameNS(FaultMessages.COMMON, "next")
                        .item(0)
                        .getTextContent())
                .isEqualTo("LATER");
    }
}
