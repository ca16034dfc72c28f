package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.rules.InterviewHours.Hours;
import org.junit.jupiter.api.Test;

/** When interviews begin, and which days may be booked. */
class InterviewHoursTest {

    private static final String HEAD =
            "# test\nward,version,applies_from,applies_to,minutes,places,lead_days,ahead_days,pause_from,pause_to\n";
    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    @Test
    void an_office_with_a_pause_begins_again_at_its_end() {
        var measure = hours(",r/1,2025-04-01,,60,2,1,60,12:00,13:00")
                .on("141330", DAY)
                .orElseThrow();
        assertThat(measure.beginnings(open("08:30", "17:00")))
                .isEqualTo(times("08:30", "09:30", "10:30", "13:00", "14:00", "15:00", "16:00"));
    }

    @Test
    void an_interview_ends_before_the_office_closes() {
        var measure = hours(",r/1,2025-04-01,,45,1,1,60,,").on("141330", DAY).orElseThrow();
        assertThat(measure.beginnings(open("09:00", "11:00"))).isEqualTo(times("09:00", "09:45"));
        assertThat(measure.beginnings(open("09:00", "09:44"))).isEmpty();
    }

    @Test
    void two_spans_of_a_day_each_begin_anew() {
        var measure = hours(",r/1,2025-04-01,,60,1,1,60,,").on("141330", DAY).orElseThrow();
        assertThat(measure.beginnings(List.of(span("08:30", "12:00"), span("13:00", "15:00"))))
                .isEqualTo(times("08:30", "09:30", "10:30", "13:00", "14:00"));
    }

    @Test
    void a_ward_with_a_row_of_its_own_goes_by_it_from_its_day_on() {
        var hours = hours(",r/1,2025-04-01,,60,2,1,60,,\n141330,r/2,2026-12-01,2027-03-31,30,3,2,30,,");
        assertThat(hours.on("141330", LocalDate.parse("2026-11-30"))
                        .orElseThrow()
                        .places())
                .isEqualTo(2);
        assertThat(hours.on("141330", LocalDate.parse("2026-12-01"))
                        .orElseThrow()
                        .ruleVersion())
                .isEqualTo("r/2");
        assertThat(hours.on("141330", LocalDate.parse("2027-04-01"))
                        .orElseThrow()
                        .ruleVersion())
                .isEqualTo("r/1");
        assertThat(hours.on("141372", LocalDate.parse("2026-12-01"))
                        .orElseThrow()
                        .ruleVersion())
                .isEqualTo("r/1");
        assertThat(hours.on("141330", LocalDate.parse("2025-03-31"))).isEmpty();
    }

    @Test
    void a_day_too_soon_or_too_far_ahead_is_not_booked() {
        var measure = hours(",r/1,2025-04-01,,60,2,1,60,,").on("141330", DAY).orElseThrow();
        assertThat(measure.takes(DAY, DAY)).isFalse();
        assertThat(measure.takes(DAY.plusDays(1), DAY)).isTrue();
        assertThat(measure.takes(DAY.plusDays(60), DAY)).isTrue();
        assertThat(measure.takes(DAY.plusDays(61), DAY)).isFalse();
    }

    private static InterviewHours hours(String rows) {
        return InterviewHours.of(ReferenceTable.parse("test", HEAD + rows));
    }

    private static List<Hours> open(String opens, String closes) {
        return List.of(span(opens, closes));
    }

    private static Hours span(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static List<LocalTime> times(String... times) {
        return Stream.of(times).map(LocalTime::parse).toList();
    }
}
