package jp.hagukumi.births.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A calendar reckoned apart from the code it judges: days are numbers counted with whole-number arithmetic, holidays are read as
 * text, nothing of java.time and nothing of the rules is used.
 */
final class WallCalendar {

    private static final int[] BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private final Set<String> holidays;

    private WallCalendar(Set<String> holidays) {
        this.holidays = holidays;
    }

    static WallCalendar published() {
        try (var file = WallCalendar.class.getResourceAsStream("/jp/hagukumi/reference/national-holidays.csv")) {
            if (file == null) {
                throw new IllegalStateException("national-holidays.csv is missing");
            }
            return new WallCalendar(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",")[0])
                    .collect(Collectors.toSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Days since 31 December of the year 0. */
    static int number(String day) {
        var year = Integer.parseInt(day.substring(0, 4));
        var month = Integer.parseInt(day.substring(5, 7));
        var before = year - 1;
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) && month > 2 ? 1 : 0;
        return before * 365
                + before / 4
                - before / 100
                + before / 400
                + BEFORE_MONTH[month - 1]
                + leap
                + Integer.parseInt(day.substring(8));
    }

    /** The office is closed: by the weekday, the year's end, or a national holiday. */
    boolean isClosed(String day) {
        var weekday = number(day) % 7; // 1 January of the year 1 was a Monday.
        var ofYear = day.substring(5);
        return weekday == 6
                || weekday == 0
                || ofYear.compareTo("12-29") >= 0
                || ofYear.compareTo("01-03") <= 0
                || holidays.contains(day);
    }

    /** The day after, as it stands on the next leaf. */
    static String after(String day) {
        var year = Integer.parseInt(day.substring(0, 4));
        var month = Integer.parseInt(day.substring(5, 7));
        var of = Integer.parseInt(day.substring(8));
        var next = "%04d-%02d-%02d".formatted(year, month, of + 1);
        var first = month == 12 ? "%04d-01-01".formatted(year + 1) : "%04d-%02d-01".formatted(year, month + 1);
        return number(next) == number(first) ? first : next;
    }
}
