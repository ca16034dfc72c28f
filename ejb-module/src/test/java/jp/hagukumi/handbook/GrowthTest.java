package jp.hagukumi.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.handbook.Growth.Child;
import jp.hagukumi.handbook.Growth.Curves;
import jp.hagukumi.handbook.Growth.Doubt;
import jp.hagukumi.handbook.Growth.Kind;
import jp.hagukumi.handbook.Growth.Place;
import jp.hagukumi.handbook.Growth.Reading;
import jp.hagukumi.handbook.Growth.Reason;
import jp.hagukumi.handbook.Growth.Standing;
import jp.hagukumi.handbook.rules.PlausibilityRules;
import org.junit.jupiter.api.Test;

/** What other rooms are told of growth. */
class GrowthTest {

    private static final Growth GROWTH = Growth.published();
    private static final LocalDate BORN = LocalDate.parse("2025-01-15");
    private static final LocalDate AT_21_MONTHS = LocalDate.parse("2026-10-15");

    @Test
    void a_boy_has_one_place_on_the_boys_curve() {
        assertThat(GROWTH.standings(child(Curves.MALE), new Reading(Kind.WEIGHT, 10_840, AT_21_MONTHS)))
                .containsExactly(
                        new Standing(Curves.MALE, false, Place.WITHIN, Optional.of(50), false, 21, "growth-2023"));
    }

    @Test
    void a_child_of_undetermined_sex_is_shown_on_both_curves_and_has_none_of_its_own() {
        assertThat(GROWTH.standings(child(Curves.UNDETERMINED), new Reading(Kind.WEIGHT, 10_840, AT_21_MONTHS)))
                .extracting(Standing::curve)
                .containsExactly(Curves.MALE, Curves.FEMALE);
    }

    @Test
    void a_child_born_early_has_a_place_by_the_real_age_and_one_by_the_corrected() {
        var early = new Child(BORN, Curves.MALE, Optional.of(196));
        assertThat(GROWTH.standings(early, new Reading(Kind.WEIGHT, 7900, LocalDate.parse("2025-10-01"))))
                .extracting(Standing::corrected, Standing::months)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, 8), org.assertj.core.groups.Tuple.tuple(true, 5));
    }

    @Test
    void where_the_survey_has_no_curve_nothing_is_said() {
        assertThat(GROWTH.standings(child(Curves.MALE), new Reading(Kind.HEAD, 500, LocalDate.parse("2028-02-01"))))
                .isEmpty();
    }

    @Test
    void kilograms_typed_for_grams_are_asked_again_with_what_was_meant() {
        assertThat(GROWTH.doubts(
                        child(Curves.UNDETERMINED), new Reading(Kind.WEIGHT, 11, AT_21_MONTHS), Optional.empty()))
                .isEqualTo(List.of(new Doubt(Reason.UNIT, Optional.of(11_000))));
    }

    @Test
    void the_door_knows_every_reason_of_the_rule() {
        assertThat(Reason.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(PlausibilityRules.Reason.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    private static Child child(Curves curves) {
        return new Child(BORN, curves, Optional.empty());
    }
}
