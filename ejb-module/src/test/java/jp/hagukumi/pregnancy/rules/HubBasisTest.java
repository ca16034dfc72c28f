package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** The ground on which others are told, by the day. */
class HubBasisTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void today_it_is_her_consent() {
        var ground = HubBasis.published().on(TODAY).orElseThrow();
        assertThat(ground.name()).isEqualTo("CONSENT");
        assertThat(ground.needsConsent()).isTrue();
    }

    @Test
    void the_statutory_entrustment_is_listed_but_binds_nobody_until_its_day_is_entered() {
        var basis = HubBasis.published();
        assertThat(basis.all()).extracting(HubBasis.Ground::name).containsExactly("CONSENT", "STATUTORY");
        assertThat(basis.on(LocalDate.parse("2028-01-01")).orElseThrow().name()).isEqualTo("CONSENT");
    }

    @Test
    void once_its_day_is_entered_it_follows_on_that_day() {
        var basis = HubBasis.of(
                table("CONSENT,a/1,2023-04-01,2027-05-31,REQUIRED,x,no\nSTATUTORY,a/2,2027-06-01,,REQUIRED,x,yes"));
        assertThat(basis.on(LocalDate.parse("2027-05-31")).orElseThrow().name()).isEqualTo("CONSENT");
        assertThat(basis.on(LocalDate.parse("2027-06-01")).orElseThrow().name()).isEqualTo("STATUTORY");
    }

    @Test
    void before_the_first_row_there_is_no_ground() {
        assertThat(HubBasis.published().on(LocalDate.parse("2020-01-01"))).isEmpty();
    }

    @Test
    void two_grounds_on_one_day_are_a_broken_table() {
        assertThatThrownBy(() -> HubBasis.of(
                        table("CONSENT,a/1,2023-04-01,,REQUIRED,x,no\nSTATUTORY,a/2,2027-06-01,,REQUIRED,x,yes")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ReferenceTable table(String rows) {
        return ReferenceTable.parse(
                "test", "# test\nbasis,version,applies_from,applies_to,consent,source,uncertain\n" + rows + "\n");
    }
}
