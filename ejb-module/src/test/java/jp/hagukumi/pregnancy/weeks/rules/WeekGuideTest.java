package jp.hagukumi.pregnancy.weeks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks by hand, due on 1 June 2027: week 40 begins that day, week 8 on 20 October 2026. */
class WeekGuideTest {

    private static final LocalDate DUE = LocalDate.parse("2027-06-01");

    @ParameterizedTest
    @CsvSource({
        "2026-10-19, 1, 2026-10-20, 2026-10-26",
        "2026-10-26, 1, 2026-10-20, 2026-10-26",
        "2026-10-27, 2, 2026-11-17, 2026-11-23",
        // 23 weeks and 6 days: the last of the four-weekly, then week 24
        "2027-02-08, 5, 2027-02-09, 2027-02-15",
        // week 36 to 39: every week
        "2027-05-04, 11, 2027-05-04, 2027-05-10",
        "2027-05-11, 12, 2027-05-11, 2027-05-17",
        "2027-05-31, 14, 2027-05-25, 2027-05-31",
    })
    void the_next_checkup_is_this_weeks_or_the_first_after_it(LocalDate day, int number, LocalDate from, LocalDate to) {
        assertThat(WeekGuide.published().next(DUE, day)).hasValueSatisfying(next -> {
            assertThat(next.number()).isEqualTo(number);
            assertThat(next.from()).isEqualTo(from);
            assertThat(next.to()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // week 3 and 6 days, week 4, 23+6, 24+0, 27+6, 28+0, 35+6, 36+0, 37+0
        "2026-09-21, ''",
        "2026-09-22, checkup_every_4_weeks",
        "2027-02-08, checkup_every_4_weeks dental parents_class htlv_and_chlamydia",
        "2027-02-09, checkup_every_2_weeks dental parents_class middle_tests htlv_and_chlamydia",
        "2027-03-08, checkup_every_2_weeks dental parents_class middle_tests htlv_and_chlamydia",
        "2027-03-09, checkup_every_2_weeks parents_class middle_tests htlv_and_chlamydia rsv_vaccine questionnaire",
        "2027-05-03, checkup_every_2_weeks middle_tests rsv_vaccine maternity_leave care_after_birth gbs_test birth_preparation",
        "2027-05-04, checkup_every_week rsv_vaccine maternity_leave care_after_birth gbs_test birth_preparation",
        "2027-05-18, checkup_every_week care_after_birth birth_preparation",
    })
    void each_week_has_its_own_things_to_do(LocalDate day, String codes) {
        assertThat(WeekGuide.published().during(DUE, day)).isEqualTo(list(codes));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01, birth_registration contact_slip care_for_mothers",
        "2027-06-08, birth_registration contact_slip check_at_2_weeks care_for_mothers",
        "2027-06-15, contact_slip check_at_2_weeks care_for_mothers",
        "2027-06-16, check_at_2_weeks care_for_mothers",
        "2027-06-22, check_at_2_weeks check_at_1_month care_for_mothers",
        "2027-06-29, check_at_1_month care_for_mothers",
        "2027-07-31, check_at_1_month care_for_mothers",
        "2027-08-01, care_for_mothers",
        "2028-05-30, care_for_mothers",
        "2028-05-31, ''",
    })
    void after_the_birth_the_day_of_birth_is_day_0(LocalDate day, String codes) {
        assertThat(WeekGuide.published().after(DUE, day)).isEqualTo(list(codes));
    }

    private static List<String> list(String codes) {
        return Arrays.stream(codes.toUpperCase(Locale.ROOT).split(" "))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
