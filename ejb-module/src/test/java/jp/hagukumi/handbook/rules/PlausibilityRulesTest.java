package jp.hagukumi.handbook.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.handbook.rules.PlausibilityRules.Doubt;
import jp.hagukumi.handbook.rules.PlausibilityRules.Earlier;
import jp.hagukumi.handbook.rules.PlausibilityRules.Facts;
import jp.hagukumi.handbook.rules.PlausibilityRules.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is asked again at once, by hand. */
class PlausibilityRulesTest {

    private static final PlausibilityRules RULES = PlausibilityRules.published();
    private static final LocalDate BORN = LocalDate.parse("2025-01-15");
    private static final LocalDate AT_21_MONTHS = LocalDate.parse("2026-10-15");

    @ParameterizedTest
    @CsvFileSource(resources = "/jp/hagukumi/handbook/doubts.csv")
    void doubts_by_hand(
            Measured measured,
            int value,
            LocalDate on,
            Measured earlierMeasured,
            Integer earlier,
            LocalDate earlierOn,
            String expected) {
        var before = earlier == null
                ? Optional.<Earlier>empty()
                : Optional.of(new Earlier(earlierMeasured, earlier, earlierOn));
        var found = RULES.doubts(
                new Facts(measured, value, BORN, on, List.of(CurveSex.MALE), Optional.empty(), before));
        assertThat(found.stream().map(PlausibilityRulesTest::word).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_child_born_early_is_not_asked_about_where_the_corrected_age_explains_it() {
        var on = LocalDate.parse("2025-04-25");
        var early = new Facts(
                Measured.WEIGHT,
                2600,
                BORN,
                on,
                List.of(CurveSex.MALE),
                Optional.of(LocalDate.parse("2025-04-09")),
                Optional.empty());
        var inTime = new Facts(
                Measured.WEIGHT, 2600, BORN, on, List.of(CurveSex.MALE), Optional.empty(), Optional.empty());
        assertThat(RULES.doubts(inTime)).containsExactly(new Doubt(Reason.FAR_BEYOND, Optional.empty()));
        assertThat(RULES.doubts(early)).isEmpty();
    }

    @Test
    void of_undetermined_sex_either_curve_will_do() {
        assertThat(RULES.doubts(new Facts(
                        Measured.WEIGHT,
                        10_840,
                        BORN,
                        AT_21_MONTHS,
                        Arrays.asList(CurveSex.values()),
                        Optional.empty(),
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void facts_of_two_curves_or_of_a_later_day_do_not_belong_together() {
        for (var wrong : List.of(
                new Earlier(Measured.HEAD, 470, BORN),
                new Earlier(Measured.WEIGHT, 9000, AT_21_MONTHS.plusDays(1)))) {
            assertThatThrownBy(() -> new Facts(
                            Measured.WEIGHT,
                            10_000,
                            BORN,
                            AT_21_MONTHS,
                            List.of(CurveSex.MALE),
                            Optional.empty(),
                            Optional.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void what_lies_among_the_survey_is_never_asked_about(
            @ForAll CurveSex sex,
            @ForAll @IntRange(min = 14, max = 2300) int days,
            @ForAll @IntRange(min = 0, max = 1000) int share) {
        var on = BORN.plusDays(days);
        var age = GrowthAge.of(BORN, on);
        for (var measured : List.of(Measured.WEIGHT, GrowthRules.published().kindAt(age, on))) {
            GrowthTable.published().at(measured, sex, age.monthThousandths()).ifPresent(curve -> {
                long value = (curve.get(0) + (curve.get(6) - curve.get(0)) * share / 1000) / 1000;
                assertThat(RULES.doubts(new Facts(
                                measured,
                                (int) value,
                                BORN,
                                on,
                                List.of(sex),
                                Optional.empty(),
                                Optional.empty())))
                        .isEmpty();
            });
        }
    }

    @Property
    void kilograms_typed_for_grams_are_always_found(@ForAll @IntRange(min = 9, max = 12) int kilograms) {
        assertThat(RULES.doubts(new Facts(
                        Measured.WEIGHT,
                        kilograms,
                        BORN,
                        AT_21_MONTHS,
                        List.of(CurveSex.MALE),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(new Doubt(Reason.UNIT, Optional.of(kilograms * 1000)));
    }

    private static String word(Doubt doubt) {
        return doubt.reason() + doubt.meant().map(meant -> "=" + meant).orElse("");
    }
}
