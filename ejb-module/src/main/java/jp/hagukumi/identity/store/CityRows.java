package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityConfiguration;
import jp.hagukumi.identity.CityFacts;
import org.jdbi.v3.core.Jdbi;

/** The city's configuration, for reading. */
@ApplicationScoped
public class CityRows {

    @Inject
    Jdbi jdbi;

    public Optional<CityFacts> city() {
        var wards = jdbi.withHandle(handle -> handle.createQuery(
                        "select code, name, kana, name_en from identity.ward order by code")
                .map((row, context) -> new CityFacts.Ward(
                        row.getString("code"), row.getString("name"), row.getString("kana"), row.getString("name_en")))
                .list());
        return jdbi.withHandle(
                handle -> handle.createQuery("select municipality_code, name, kana, name_en from identity.city")
                        .map((row, context) -> new CityFacts(
                                row.getString("municipality_code"),
                                row.getString("name"),
                                row.getString("kana"),
                                row.getString("name_en"),
                                wards))
                        .findOne());
    }

    public List<CityFacts.Office> offices() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from identity.office where in_use order by ward, code")
                .map((row, context) -> new CityFacts.Office(
                        row.getString("code"),
                        row.getString("ward"),
                        row.getString("name"),
                        row.getString("name_en"),
                        Rows.text(row, "postcode"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("source"),
                        row.getBoolean("uncertain")))
                .list());
    }

    public boolean isOpen(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from identity.opening_hours where weekday = :weekday and in_use)
                           and not exists (select 1 from identity.holiday where day = :day and in_use)
                           and not exists (select 1 from identity.closing_day where day = :day and in_use)
                        """)
                .bind("weekday", day.getDayOfWeek().getValue())
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    public List<LocalDate> closedAmong(Collection<LocalDate> days) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.day from unnest(cast(:days as date[])) as d(day)
                        where not exists (select 1 from identity.opening_hours
                                          where weekday = extract(isodow from d.day) and in_use)
                           or exists (select 1 from identity.holiday h where h.day = d.day and h.in_use)
                           or exists (select 1 from identity.closing_day c where c.day = d.day and c.in_use)
                        order by d.day
                        """)
                .bindArray(
                        "days",
                        String.class,
                        days.stream().map(LocalDate::toString).toList())
                .mapTo(LocalDate.class)
                .list());
    }

    public List<CityCalendar.Opening> openings(String ward, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.office, cast(d.day as date) as day, h.opens, h.closes
                        from generate_series(cast(:from as date), cast(:to as date), interval '1 day') as d(day)
                        join identity.opening_hours h on h.in_use and h.weekday = extract(isodow from d.day)
                         and h.office = (select min(o.code) from identity.office o where o.ward = :ward and o.in_use)
                        where not exists (select 1 from identity.holiday y where y.day = cast(d.day as date) and y.in_use)
                          and not exists (select 1 from identity.closing_day c where c.day = cast(d.day as date) and c.in_use)
                        order by d.day, h.opens
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("ward", ward)
                .map((row, context) -> new CityCalendar.Opening(
                        row.getString("office"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list());
    }

    public List<CityConfiguration.Hours> hours() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select office, weekday, opens, closes from identity.opening_hours where in_use
                        order by office, weekday, opens
                        """)
                .map((row, context) -> new CityConfiguration.Hours(
                        row.getString("office"),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list());
    }

    public List<CityConfiguration.NamedDay> holidays() {
        return days("select day, name from identity.holiday where in_use order by day");
    }

    public List<CityConfiguration.NamedDay> closings() {
        return days("select day, reason as name from identity.closing_day where in_use order by day");
    }

    public Optional<LocalDate> lastHoliday() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(day) as day from identity.holiday where in_use")
                .map((row, context) -> Rows.date(row, "day"))
                .one());
    }

    private List<CityConfiguration.NamedDay> days(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .map((row, context) ->
                        new CityConfiguration.NamedDay(row.getObject("day", LocalDate.class), row.getString("name")))
                .list());
    }
}
