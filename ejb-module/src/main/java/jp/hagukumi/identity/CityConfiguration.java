package jp.hagukumi.identity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.hagukumi.kernel.access.Actor;

/**
 * Everything that makes this deployment the one of a certain city. Nothing of a city stands in code.
 *
 * @param offices at most 200
 * @param hours at most 2,000
 * @param holidays 国民の祝日 and 休日, of the years that are known; at most 1,000
 * @param closings other days on which no office opens (地方自治法 4条の2: year's end), at most 1,000
 */
public record CityConfiguration(
        CityFacts city,
        List<DatedWard> wards,
        List<CityFacts.Office> offices,
        List<Hours> hours,
        List<NamedDay> holidays,
        List<NamedDay> closings,
        List<SessionLimit> sessionLimits) {

    /** Most offices, days and so on that one configuration may hold. */
    public static final int MOST = 2_000;

    public CityConfiguration {
        wards = List.copyOf(wards);
        offices = List.copyOf(offices);
        hours = List.copyOf(hours);
        holidays = List.copyOf(holidays);
        closings = List.copyOf(closings);
        sessionLimits = List.copyOf(sessionLimits);
    }

    /** A ward and since when there is one. */
    public record DatedWard(CityFacts.Ward ward, LocalDate validFrom) {}

    /** When an office is open on a day of the week. */
    public record Hours(String office, DayOfWeek weekday, LocalTime opens, LocalTime closes) {}

    /** A day and why it is special. */
    public record NamedDay(LocalDate day, String name) {}

    /**
     * How long a sign-in lasts.
     *
     * @param idle since the last request; 1 minute to 31 days
     * @param absolute since sign-in; at most 365 days
     */
    public record SessionLimit(Actor.Kind kind, LocalDate validFrom, Duration idle, Duration absolute) {}
}
