package jp.hagukumi.ws.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.contract.births.BirthCertificates;
import jp.hagukumi.ws.testkit.BirthMessages;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Law 7 at the SOAP door: every bound of the certificate is held, and a broken one is named by place and rule. */
class ContractSchemaTest {

    private static final ContractSchema CONTRACT = ContractSchema.of("births-v1.xsd", BirthCertificates.class);

    @Test
    void a_certificate_that_keeps_to_every_rule_passes() {
        assertThatCode(() -> CONTRACT.refuseOutside(payload(BirthMessages.SUBMIT)))
                .doesNotThrowAnyException();
    }

    /** The limits are those of the form and of the mission, written here by hand. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "weightGrams|99|no",
                "weightGrams|100|yes",
                "weightGrams|7000|yes",
                "weightGrams|7001|no",
                "weightGrams|2499.5|no",
                "weightGrams||no",
                "weightGrams|二千|no",
                "lengthCentimetres|9.9|no",
                "lengthCentimetres|10.0|yes",
                "lengthCentimetres|70.0|yes",
                "lengthCentimetres|70.1|no",
                "lengthCentimetres|47.55|no",
                "gestationWeeks|18|no",
                "gestationWeeks|19|yes",
                "gestationWeeks|45|yes",
                "gestationWeeks|46|no",
                "gestationDays|-1|no",
                "gestationDays|6|yes",
                "gestationDays|7|no",
                "liveBirths|0|no",
                "liveBirths|30|yes",
                "liveBirths|31|no",
                "stillbirths|-1|no",
                "stillbirths|30|yes",
                "stillbirths|31|no",
                "bornAt|2026-11-20T12:00:00+09:00|yes",
                "bornAt|2026-11-20T24:00:00+09:00|no",
                "bornAt|2026-11-20T12:00:01+09:00|no",
                "bornAt|2026-11-20T12:00:00Z|no",
                "bornAt|2026-11-20T12:00:00|no",
                "bornAt|2026-02-30T12:00:00+09:00|no",
                "certifiedOn|2026-11-21Z|yes",
                "certifiedOn|2026-11-31|no",
                "certifiedOn|令和8年11月21日|no",
                "childSex|UNDETERMINED|yes",
                "childSex|1|no",
                "municipality|141356|yes",
                "municipality|14135|no",
                "municipality|１４１３５６|no",
                "medicalInstitutionCode|141990001|no",
                "certificateNumber|あ|no",
                "serial|0|no",
                "serial|999999999|yes",
                "serial|1000000000|no",
                "deliveryToken|ABCD2345|yes",
                "deliveryToken|ABCD-234|no",
                "kind|SHIP|no"
            })
    void every_bound_is_held(String element, String value, String allowed) {
        var asked = payload(BirthMessages.with(element, value == null ? "" : value));

        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(asked)) == null)
                .isEqualTo(allowed.equals("yes"));
    }

    @Test
    void names_are_counted_in_code_points() {
        assertThatCode(() ->
                        CONTRACT.refuseOutside(payload(BirthMessages.with("motherName", "\uD842\uDFB7".repeat(50)))))
                .doesNotThrowAnyException();
        assertThat(findings(BirthMessages.with("motherName", "\uD842\uDFB7".repeat(51))))
                .isNotEmpty();
        assertThat(findings(BirthMessages.with("motherName", ""))).isNotEmpty();
        assertThat(findings(BirthMessages.with("motherName", "a\tb"))).isNotEmpty();
    }

    @Test
    void an_unnamed_child_and_a_birth_at_home_keep_to_the_contract() {
        var unnamed =
                BirthMessages.without("childFamilyName").replaceFirst("<b:childGivenName>[^<]*</b:childGivenName>", "");
        var atHome = BirthMessages.without("facilityName")
                .replace("HOSPITAL", "HOME")
                .replaceFirst("<b:medicalInstitutionCode>[^<]*</b:medicalInstitutionCode>", "");

        assertThatCode(() -> CONTRACT.refuseOutside(payload(unnamed))).doesNotThrowAnyException();
        assertThatCode(() -> CONTRACT.refuseOutside(payload(atHome))).doesNotThrowAnyException();
    }

    @Test
    void a_broken_bound_is_named_by_place_and_rule() {
        assertThat(findings(BirthMessages.with("weightGrams", "50")))
                .isEqualTo("SubmitBirthCertificate/certificate/weightGrams minInclusive-valid: minInclusive 100");
    }

    @Test
    void a_finding_never_repeats_a_name() {
        var secret = "秘密の名前".repeat(20);

        assertThat(findings(BirthMessages.with("motherName", secret)))
                .contains("motherName")
                .doesNotContain("秘密");
    }

    @Test
    void an_answer_is_no_operation() {
        var refused = catchThrowableOfType(
                Refusal.class,
                () -> CONTRACT.refuseOutside(
                        payload("<b:SubmitBirthCertificateResponse xmlns:b=\"urn:hagukumi:births:v1\"/>")));

        assertThat(refused.code()).isEqualTo(SoapRefusal.UNKNOWN_OPERATION);
    }

    private static String findings(String payload) {
        var refused = catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(payload(payload)));
        return String.join(
                "\n",
                refused.findings().stream()
                        .map(found -> found.field() + " " + found.arguments().get("rule"))
                        .toList());
    }

    private static Element payload(String xml) {
        return Wss4jSender.parse(xml).getDocumentElement();
    }
}
