package jp.hagukumi.ws.checkups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.contract.checkups.CheckupResults;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.testkit.ResultMessages;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Law 7 at the clinics' door: every bound of a result is held, and a broken one is named by place and rule. */
class ResultsContractTest {

    private static final ContractSchema CONTRACT = ContractSchema.of("checkups-v1.xsd", CheckupResults.class);

    @Test
    void a_result_that_keeps_to_every_rule_passes() {
        assertThatCode(() -> CONTRACT.refuseOutside(payload(ResultMessages.SUBMIT)))
                .doesNotThrowAnyException();
    }

    @Test
    void of_a_loss_a_clinic_need_say_no_more_than_that_it_is_so() {
        assertThatCode(() -> CONTRACT.refuseOutside(payload(ResultMessages.LOSS)))
                .doesNotThrowAnyException();
    }

    /** The limits are those that a typed result has, written here by hand. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "resultNumber|あ|no",
                "resultNumber||no",
                "voucher|ABCD2345|yes",
                "voucher|ABCD-234|no",
                "handbook|2026-123|no",
                "bornOn|1995-02-30|no",
                "bornOn|1995-05-05+09:00|yes",
                "occasion|POSTNATAL_TWO_WEEKS|yes",
                "occasion|ANTENATAL|yes",
                "occasion|EXTRA|yes",
                "occasion|POSTNATAL|no",
                "checkedOn|2026-11-31|no",
                "weightGrams|24999|no",
                "weightGrams|25000|yes",
                "weightGrams|250000|yes",
                "weightGrams|250001|no",
                "weightGrams|53.0|no",
                "systolic|49|no",
                "systolic|260|yes",
                "systolic|261|no",
                "diastolic|29|no",
                "diastolic|180|yes",
                "diastolic|181|no",
                "oedema|PLUS3|no",
                "urineProtein|PLUS3|yes",
                "urineSugar|+|no",
                "fundalMillimetres|-1|no",
                "fundalMillimetres|500|yes",
                "fundalMillimetres|501|no",
                "haemoglobinTenths|19|no",
                "haemoglobinTenths|250|yes",
                "haemoglobinTenths|251|no",
                "advice||no",
                "paidYen|1000000|yes",
                "paidYen|1000001|no",
                "contracted|有|no",
                "epds|30|yes",
                "epds|31|no",
                "epdsItem10|3|yes",
                "epdsItem10|4|no"
            })
    void every_bound_is_held(String element, String value, String allowed) {
        var asked = payload(ResultMessages.with(element, value == null ? "" : value));

        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(asked)) == null)
                .isEqualTo(allowed.equals("yes"));
    }

    @Test
    void words_are_counted_in_code_points() {
        assertThatCode(() ->
                        CONTRACT.refuseOutside(payload(ResultMessages.with("advice", "\uD842\uDFB7".repeat(1000)))))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> CONTRACT.refuseOutside(
                                payload(ResultMessages.with("advice", "\uD842\uDFB7".repeat(1001))))))
                .isNotNull();
    }

    private static Element payload(String xml) {
        return Wss4jSender.parse(xml).getDocumentElement();
    }
}
