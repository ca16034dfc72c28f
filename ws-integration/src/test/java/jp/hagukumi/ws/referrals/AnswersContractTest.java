package jp.hagukumi.ws.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.contract.referrals.ReferralAnswers;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.testkit.ReferralMessages;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Law 7 at the door of referrals: every bound of an answer is held, and a broken one is named by place and rule. */
class AnswersContractTest {

    private static final ContractSchema CONTRACT = ContractSchema.of("referrals-v1.xsd", ReferralAnswers.class);

    @ParameterizedTest
    @ValueSource(strings = {ReferralMessages.CORRECT, ReferralMessages.SUBMIT, ReferralMessages.STATUS})
    void what_keeps_to_every_rule_passes(String message) {
        assertThatCode(() -> CONTRACT.refuseOutside(payload(message))).doesNotThrowAnyException();
    }

    /** The limits are those that an answer typed from paper has, written here by hand. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "answerNumber|あ|no",
                "answerNumber||no",
                "version|0|no",
                "version|99|yes",
                "version|100|no",
                "code|ABCD2345|yes",
                "code|HAGUKUMI:ABCD2345|yes",
                "code|ABCD-234|no",
                "code|ABCD-23456|no",
                "bornOn|2025-02-30|no",
                "bornOn|2025-05-20+09:00|yes",
                "bornOn||no",
                "facility||no",
                "physician||no",
                "examinedOn|2026-11-31|no",
                "outcome|NORMAL|yes",
                "outcome|TREAT|yes",
                "outcome|要医療|no",
                "words||no",
                "nextOn|2027-13-01|no"
            })
    void every_bound_is_held(String element, String value, String allowed) {
        var asked = payload(ReferralMessages.with(element, value == null ? "" : value));

        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(asked)) == null)
                .isEqualTo(allowed.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({"facility,60", "physician,60", "words,2000"})
    void words_are_counted_in_code_points(String element, int most) {
        assertThatCode(() ->
                        CONTRACT.refuseOutside(payload(ReferralMessages.with(element, "\uD842\uDFB7".repeat(most)))))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> CONTRACT.refuseOutside(
                                payload(ReferralMessages.with(element, "\uD842\uDFB7".repeat(most + 1))))))
                .isNotNull();
    }

    @Test
    void a_status_without_a_letter_is_refused() {
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> CONTRACT.refuseOutside(
                                payload(ReferralMessages.STATUS.replaceFirst("<r:letter>.*</r:letter>", "")))))
                .isNotNull();
    }

    private static Element payload(String xml) {
        return Wss4jSender.parse(xml).getDocumentElement();
    }
}
