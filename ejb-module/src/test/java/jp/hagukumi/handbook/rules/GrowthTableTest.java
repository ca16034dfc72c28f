package jp.hagukumi.handbook.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table as the house keeps it against the survey's rows as they came, and what makes it refuse to load. */
class GrowthTableTest {

    private static final GrowthTable TABLE = GrowthTable.published();

    static Stream<ReferenceTable.Row> survey() {
        return ReferenceTable.read("/jp/hagukumi/handbook/survey-2023-percentiles.csv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("survey")
    void at_the_middle_of_its_band_each_row_of_the_survey_stands_as_published(ReferenceTable.Row row) {
        var scale = row.text("measure").equals("weight_kg") ? "1000000" : "10000";
        var expected = Stream.of("p3", "p10", "p25", "p50", "p75", "p90", "p97")
                .map(p -> new BigDecimal(row.text(p))
                        .multiply(new BigDecimal(scale))
                        .longValueExact())
                .toList();
        assertThat(TABLE.at(
                        measured(row),
                        CurveSex.valueOf(row.text("sex").toUpperCase(java.util.Locale.ROOT)),
                        middle(row)))
                .contains(expected);
    }

    @Test
    void the_survey_has_130_rows_and_none_is_left_out() {
        assertThat(survey()).hasSize(130);
        assertThat(ReferenceTable.read("/jp/hagukumi/reference/handbook/growth-2023.csv")
                        .rows())
                .hasSize(130);
    }

    @ParameterizedTest
    @CsvSource({
        // half way from 18–24 to 24–30 months (24.0): 10840 and 11950 g, 82.1 and 86.3 cm
        "WEIGHT, MALE, 24000, 11395000",
        "HEIGHT, MALE, 24000, 842000",
        // a quarter of the way from 1.5 to 2.5 months: 4800 to 5800 g
        "WEIGHT, MALE, 1750, 5050000",
        // after the last middle on as steeply: 18740 at 69, 19850 at 75, 20220 at 77 months
        "WEIGHT, MALE, 77000, 20220000",
        // between day 30 and the middle of the second month: 36.8 and 38.0 cm
        "HEAD, MALE, 1243, 374000",
    })
    void between_the_middles_the_median_runs_in_a_straight_line(Measured measured, CurveSex sex, int at, long median) {
        assertThat(TABLE.at(measured, sex, at).orElseThrow().get(3)).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource({
        "WEIGHT, -1, false",
        "WEIGHT, 0, true",
        "WEIGHT, 77999, true",
        "WEIGHT, 78000, false",
        "HEIGHT, 77999, true",
        "HEIGHT, 78000, false",
        "HEAD, 35999, true",
        "HEAD, 36000, false",
    })
    void outside_the_published_bands_nothing_is_said(Measured measured, int at, boolean said) {
        assertThat(TABLE.at(measured, CurveSex.FEMALE, at).isPresent()).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(CurveSex.class)
    void at_every_age_each_percentile_is_above_the_one_before_and_grows(CurveSex sex) {
        for (var measured : Measured.values()) {
            List<Long> before = List.of();
            for (int at = 0; at < 78_000; at += 7) {
                var now = TABLE.at(measured, sex, at);
                if (now.isPresent()) {
                    assertThat(now.get()).isSorted().doesNotHaveDuplicates();
                    if (!before.isEmpty()) {
                        assertThat(now.get().get(3)).isGreaterThanOrEqualTo(before.get(3));
                    }
                    before = now.get();
                }
            }
        }
    }

    @Test
    void a_gap_between_bands_is_found_when_the_table_is_read() {
        refused(text -> text.replaceFirst("(?m)^WEIGHT,MALE,m05_06.*\\R", ""), "gap or overlap");
    }

    @Test
    void a_band_twice_is_found_when_the_table_is_read() {
        refused(text -> text.replaceFirst("(?m)^(WEIGHT,MALE,m05_06.*\\R)", "$1$1"), "gap or overlap");
    }

    @Test
    void percentiles_that_do_not_rise_are_found_when_the_table_is_read() {
        refused(text -> text.replace(",2320,2580,", ",2580,2320,"), "do not rise");
    }

    @Test
    void a_missing_curve_is_found_when_the_table_is_read() {
        refused(text -> text.replaceAll("(?m)^HEAD,FEMALE.*\\R", ""), "no curve");
    }

    private static void refused(UnaryOperator<String> spoil, String why) {
        assertThatThrownBy(() -> GrowthTable.of(ReferenceTable.parse("growth", spoil.apply(text()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    private static String text() throws IOException {
        try (var in = GrowthTableTest.class.getResourceAsStream("/jp/hagukumi/reference/handbook/growth-2023.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Measured measured(ReferenceTable.Row row) {
        return switch (row.text("measure")) {
            case "weight_kg" -> Measured.WEIGHT;
            case "length_height_cm" -> Measured.LENGTH;
            default -> Measured.HEAD;
        };
    }

    private static int middle(ReferenceTable.Row row) {
        return switch (row.text("band_key")) {
            case "birth" -> 0;
            case "d30" -> 986;
            default -> (row.number("age_months_min") + row.number("age_months_max")) * 500;
        };
    }
}
