package jp.hagukumi.pregnancy.checkups.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not be let lie, and what is given back, by hand; both sides of each border. */
class CheckupRulesTest {

    private static final CheckupMeasures MEASURES = CheckupMeasures.published();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // epds, item 10, support, upper, lower, protein, reasons
                "8, 0, false, 139, 89, 1, ''",
                "9, 0, false, 139, 89, 1, EPDS_HIGH",
                "30, 0, false, -, -, 0, EPDS_HIGH",
                "1, 1, false, -, -, 0, EPDS_ITEM_10",
                "12, 2, true, -, -, 0, EPDS_ITEM_10 EPDS_HIGH SUPPORT_NEEDED",
                "-, -, true, -, -, 0, SUPPORT_NEEDED",
                "-, -, false, 140, 70, 0, PRESSURE_HIGH",
                "-, -, false, 120, 90, 0, PRESSURE_HIGH",
                "-, -, false, 120, 80, 2, PROTEIN_HIGH",
                "-, -, false, 160, 110, 3, PRESSURE_HIGH PROTEIN_HIGH",
            })
    void what_a_nurse_must_look_at(
            Integer epds, Integer item10, boolean support, Integer upper, Integer lower, int protein, String reasons) {
        assertThat(new AttentionRules(MEASURES)
                        .judge(new AttentionRules.Facts(
                                LocalDate.parse("2026-11-10"),
                                Optional.ofNullable(epds),
                                Optional.ofNullable(item10),
                                support,
                                Optional.ofNullable(upper),
                                Optional.ofNullable(lower),
                                protein)))
                .isEqualTo(Arrays.stream(reasons.split(" "))
                        .filter(reason -> !reason.isEmpty())
                        .map(AttentionRules.Reason::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // day, paid, voucher's own amount, given so far, yen, until
                "2026-11-10, 4000, 5000, 0, 4000, 2027-11-10",
                "2026-11-10, 6000, 5000, 0, 5000, 2027-11-10",
                "2026-11-10, 12000, -, 0, 12000, 2027-11-10",
                "2026-11-10, 12000, -, 130000, 5000, 2027-11-10",
                "2026-11-10, 12000, -, 135000, -, -",
                "2026-11-10, 0, 5000, 0, -, -",
                "2028-02-29, 1000, -, 0, 1000, 2029-02-28",
            })
    void what_is_given_back_is_never_more_than_was_paid_nor_than_the_city_pays(
            LocalDate on, int paid, Integer voucher, int given, Integer yen, LocalDate until) {
        var decision = new ReimbursementRules(MEASURES)
                .decide(new ReimbursementRules.Facts(on, paid, Optional.ofNullable(voucher), given));
        assertThat(decision.map(ReimbursementRules.Decision::yen)).isEqualTo(Optional.ofNullable(yen));
        assertThat(decision.map(ReimbursementRules.Decision::until)).isEqualTo(Optional.ofNullable(until));
    }
}
