package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import jp.hagukumi.identity.store.CityRows;

/** The city itself and the days its offices are open, for other rooms. */
@ApplicationScoped
public class CityCalendar {

    private static final int A_YEAR = 366;

    @Inject
    CityRows rows;

    /** The city this deployment serves; it must have been configured. */
    public CityFacts city() {
        return rows.city().orElseThrow(() -> new IllegalStateException("No city is configured"));
    }

    public List<CityFacts.Office> offices() {
        return rows.offices();
    }

    /** Whether any office of the city opens that day: no weekly closing day, no holiday, no closing day. */
    public boolean isOpen(LocalDate day) {
        return rows.isOpen(day);
    }

    /** That day, or the first open day after it (a deadline on a closed day moves so: 地方自治法 4条の2第4項). */
    public LocalDate openDayFrom(LocalDate day) {
        for (var ahead = 0; ahead < A_YEAR; ahead++) {
            if (rows.isOpen(day.plusDays(ahead))) {
                return day.plusDays(ahead);
            }
        }
        throw new IllegalStateException("No office opens within a year of " + day);
    }

    /** Those of these days on which no office opens, in one query: closing days and holidays may have been added meanwhile. */
    public List<LocalDate> closedAmong(Collection<LocalDate> days) {
        return days.isEmpty() ? List.of() : rows.closedAmong(days);
    }

    /** When the ward's office (the first by its code) is open on each open day between two days, both included, in their order. */
    public List<Opening> openings(String ward, LocalDate from, LocalDate to) {
        return rows.openings(ward, from, to);
    }

    /**
     * Hours without a pause on one day.
     *
     * @param office its code
     */
    public record Opening(String office, LocalDate day, LocalTime opens, LocalTime closes) {}
}
