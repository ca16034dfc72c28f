package jp.hagukumi.checkups.referrals.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow, on which days, and by when, each written by hand. */
class ReferralRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "NORMAL,NOTHING,true", "NORMAL,SEEN_AGAIN,true", "NORMAL,CARE,false",
        "OBSERVE,NOTHING,true", "OBSERVE,SEEN_AGAIN,true", "OBSERVE,CARE,true",
        "TREAT,NOTHING,false", "TREAT,SEEN_AGAIN,true", "TREAT,CARE,true"
    })
    void what_follows_fits_what_was_found(Outcome outcome, Follow follow, boolean fits) {
        assertThat(ReferralRules.fitting(outcome).contains(follow)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "SEEN_AGAIN,2026-11-25,true",
        "SEEN_AGAIN,2026-11-24,false",
        "SEEN_AGAIN,,false",
        "NOTHING,,true",
        "NOTHING,2026-12-01,false",
        "CARE,,true",
        "CARE,2026-12-01,false"
    })
    void whoever_is_seen_again_has_a_day_ahead_and_nobody_else_one(Follow follow, LocalDate on, boolean fits) {
        assertThat(ReferralRules.dayFits(follow, Optional.ofNullable(on), TODAY))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09,false", "2026-11-10,true", "2026-11-24,true", "2026-11-25,false"})
    void what_was_done_elsewhere_lies_between_the_checkup_and_today_both_included(LocalDate day, boolean fits) {
        assertThat(ReferralRules.isBetween(LocalDate.of(2026, 11, 10), day, TODAY))
                .isEqualTo(fits);
    }

    @Test
    void each_step_has_its_day_by_the_published_row() {
        var measure = ReferralMeasures.published().on(TODAY);
        assertThat(measure.handOverBy(TODAY)).isEqualTo("2026-12-01");
        assertThat(measure.visitBy(TODAY)).isEqualTo("2026-12-24");
        assertThat(measure.remindFirst(TODAY)).isEqualTo("2026-12-24");
        assertThat(measure.answerBy(TODAY)).isEqualTo("2027-01-23");
        assertThat(measure.closeBy(TODAY)).isEqualTo("2026-12-08");
        assertThat(measure.remindNext(TODAY, 1)).contains(LocalDate.of(2026, 12, 24));
        assertThat(measure.remindNext(TODAY, 2)).isPresent();
        assertThat(measure.remindNext(TODAY, 3)).isEmpty();
    }

    @Test
    void every_item_of_the_ordinance_goes_to_one_department() {
        var groups = OrganGroups.published();
        assertThat(Arrays.stream(Organ.values()).map(organ -> groups.department(groups.of(organ, TODAY), TODAY)))
                .hasSize(Organ.values().length)
                .contains("眼科", "歯科", "耳鼻咽喉科", "小児科");
    }

    @Test
    void a_table_that_leaves_an_item_without_a_department_does_not_load() {
        var text =
                "# Source: this test.\nitem,organ_group,applies_from,applies_to,department\nEYES,EYES,2000-01-01,,眼科\n";
        assertThatThrownBy(() -> OrganGroups.of(ReferenceTable.parse("test", text)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 rows of GROWTH");
    }
}
