package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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
