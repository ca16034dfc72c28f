package jp.hagukumi.web.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendar file against the rules of RFC 5545. */
class CalendarFileTest {

    @Test
    void an_appointment_is_one_event_with_its_times_in_utc() {
        assertThat(lines(file("区役所", "中原区役所")))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//hagukumi//interview//JA",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:1@hagukumi",
                        "SEQUENCE:3",
                        "DTSTAMP:20261110T000000Z",
                        "DTSTART:20261111T013000Z",
                        "DTEND:20261111T023000Z",
                        "SUMMARY:区役所",
                        "LOCATION:中原区役所",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void what_has_a_meaning_in_the_format_is_escaped() {
        assertThat(lines(file("a\\b;c,d\ne", "")))
                .contains("SUMMARY:a\\\\b\\;c\\,d\\ne")
                .noneMatch(line -> line.startsWith("LOCATION"));
    }

    @Test
    void a_line_break_in_a_place_begins_no_line_of_its_own() {
        assertThat(lines(file("x", "1階\r\nEND:VCALENDAR"))).contains("LOCATION:1階\\nEND:VCALENDAR");
    }

    @Test
    void long_lines_are_folded_at_75_octets_within_no_character_and_read_back_whole() {
        var place = "川崎市中原区小杉町三丁目二百四十五番地𠮷".repeat(8);
        var file = file("区役所", place);
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
        assertThat(file.replace("\r\n ", "")).contains("LOCATION:" + place + "\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    private static List<String> lines(String file) {
        return List.of(file.split("\r\n"));
    }

    private static String file(String title, String place) {
        return CalendarFile.of(
                "1@hagukumi",
                3,
                Instant.parse("2026-11-10T00:00:00Z"),
                LocalDateTime.parse("2026-11-11T10:30"),
                LocalDateTime.parse("2026-11-11T11:30"),
                title,
                place);
    }
}
