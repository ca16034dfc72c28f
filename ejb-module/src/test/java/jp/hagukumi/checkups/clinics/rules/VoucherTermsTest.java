package jp.hagukumi.checkups.clinics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.rules.CheckupWindow;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** The city's table of vouchers beside the tables of windows and items. */
class VoucherTermsTest {

    private final VoucherTerms terms =
            VoucherTerms.of(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/infant-vouchers.csv"));

    @Test
    void vouchers_are_issued_for_what_clinics_make_and_never_for_what_the_city_holds() {
        assertThat(terms.kinds())
                .containsExactly("M1", "M3_4", "M6_7", "M9_10", "Y5")
                .doesNotContainAnyElementsOf(CheckupWindow.published().heldByCity());
    }

    @Test
    void every_kind_with_a_voucher_has_items_each_once_and_ends_with_the_others() {
        for (var kind : terms.kinds()) {
            assertThat(ClinicItems.published().of(kind, LocalDate.of(2026, 11, 24)))
                    .as(kind)
                    .doesNotHaveDuplicates()
                    .startsWith(Organ.GROWTH)
                    .endsWith(Organ.OTHER);
        }
    }

    @Test
    void what_is_paid_elsewhere_comes_back_up_to_the_voucher_by_the_terms_of_the_day() {
        var on = LocalDate.of(2026, 11, 20);
        var term = terms.on("M3_4", on).orElseThrow();
        assertThat(ClinicReimbursement.decide(on, 7_700, 6_000, term))
                .hasValue(new ClinicReimbursement.Decision(6_000, LocalDate.of(2027, 11, 20), "infant-vouchers/1"));
        assertThat(ClinicReimbursement.decide(on, 3_300, 6_000, term))
                .hasValueSatisfying(decision -> assertThat(decision.yen()).isEqualTo(3_300));
        assertThat(ClinicReimbursement.decide(on, 0, 6_000, term)).isEmpty();
        assertThat(terms.on("M3_4", LocalDate.of(2025, 3, 31))).isEmpty();
    }
}
