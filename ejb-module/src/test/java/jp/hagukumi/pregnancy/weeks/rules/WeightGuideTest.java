package jp.hagukumi.pregnancy.weeks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide of 2021 by hand; both sides of each border. */
class WeightGuideTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    @ParameterizedTest
    @CsvSource({
        // mm, g, bmi in hundredths, individual, from, to
        "1600, 46000, 1797, false, 12000, 15000",
        "1600, 47300, 1848, false, 12000, 15000",
        "1600, 47360, 1850, false, 10000, 13000",
        "1600, 63980, 2499, false, 10000, 13000",
        "1600, 64000, 2500, false, 7000, 10000",
        "1600, 76780, 2999, false, 7000, 10000",
        "1600, 76800, 3000, true, 0, 5000",
        "1500, 90000, 4000, true, 0, 5000",
        "1580, 52000, 2083, false, 10000, 13000",
    })
    void the_class_follows_the_index_before_the_pregnancy(
            int millimetres, int grams, int bmi, boolean individual, int from, int to) {
        assertThat(WeightGuide.bmi(millimetres, grams)).isEqualTo(bmi);
        assertThat(WeightGuide.published().advice(bmi, 1, DAY))
                .hasValueSatisfying(advice -> assertThat(advice)
                        .isEqualTo(new WeightGuide.Advice(bmi, individual, from, to, "weight-gain-2021/1")));
    }

    @Test
    void of_several_children_the_guide_does_not_speak() {
        assertThat(WeightGuide.published().advice(2000, 2, DAY)).isEmpty();
    }

    @Test
    void every_index_has_one_row_and_no_other() {
        var guide = WeightGuide.published();
        for (var bmi = 0; bmi < 10_000; bmi++) {
            assertThat(guide.advice(bmi, 1, DAY)).isPresent();
        }
    }
}
