package jp.hagukumi.web.pregnancy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jp.hagukumi.kernel.time.CityClock;

/**
 * One appointment as an iCalendar file (RFC 5545), for the calendar of a phone. Times are in UTC, so no time zone has to be
 * described; lines end with CR and LF and are folded at 75 octets, never within a character.
 */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder file = new StringBuilder();

    private CalendarFile() {}

    /**
     * @param uid the same for every version of the appointment, so that a calendar replaces it
     * @param sequence grows with each version
     * @param from local time in Japan
     */
    static String of(
            String uid, int sequence, Instant made, LocalDateTime from, LocalDateTime to, String title, String place) {
        var calendar = new CalendarFile();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//hagukumi//interview//JA");
        calendar.line("METHOD:PUBLISH");
        calendar.line("BEGIN:VEVENT");
        calendar.line("UID:" + escaped(uid));
        calendar.line("SEQUENCE:" + sequence);
        calendar.line("DTSTAMP:" + UTC.format(made));
        calendar.line("DTSTART:" + UTC.format(from.atZone(CityClock.TOKYO)));
        calendar.line("DTEND:" + UTC.format(to.atZone(CityClock.TOKYO)));
        calendar.line("SUMMARY:" + escaped(title));
        if (!place.isBlank()) {
            calendar.line("LOCATION:" + escaped(place));
        }
        calendar.line("END:VEVENT");
        calendar.line("END:VCALENDAR");
        return calendar.file.toString();
    }

    /** Backslash, comma and semicolon are escaped, a line break is written as such (RFC 5545, 3.3.11). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A line of more than 75 octets goes on in the next, behind a space (RFC 5545, 3.1). */
    private void line(String content) {
        var octets = 0;
        for (var at = 0; at < content.length(); ) {
            var codePoint = content.codePointAt(at);
            var letter = Character.toString(codePoint);
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += size;
            at += Character.charCount(codePoint);
        }
        file.append("\r\n");
    }
}
