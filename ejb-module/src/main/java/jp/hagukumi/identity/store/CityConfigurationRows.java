package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.hagukumi.identity.CityConfiguration;
import jp.hagukumi.identity.CityFacts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the city's configuration: what is named is put in use, everything else is put out of use. */
@ApplicationScoped
public class CityConfigurationRows {

    @Inject
    Jdbi jdbi;

    public void replace(CityConfiguration configuration) {
        jdbi.useHandle(handle -> {
            city(handle, configuration);
            wards(handle, configuration.wards());
            offices(handle, configuration);
            days(handle, "holiday", "name", configuration.holidays());
            days(handle, "closing_day", "reason", configuration.closings());
            sessionLimits(handle, configuration.sessionLimits());
        });
    }

    private static void city(Handle handle, CityConfiguration configuration) {
        handle.createUpdate("""
                        insert into identity.city (municipality_code, name, kana, name_en)
                        values (:code, :name, :kana, :nameEn)
                        on conflict (only_one) do update
                            set municipality_code = :code, name = :name, kana = :kana, name_en = :nameEn
                        """)
                .bind("code", configuration.city().municipalityCode())
                .bind("name", configuration.city().name())
                .bind("kana", configuration.city().kana())
                .bind("nameEn", configuration.city().nameEn())
                .execute();
    }

    private static void wards(Handle handle, List<CityConfiguration.DatedWard> wards) {
        for (var dated : wards) {
            handle.createUpdate("""
                            insert into identity.ward (code, name, kana, name_en, valid_from)
                            values (:code, :name, :kana, :nameEn, :from)
                            on conflict (code) do update
                                set name = :name, kana = :kana, name_en = :nameEn, valid_from = :from
                            """)
                    .bind("code", dated.ward().code())
                    .bind("name", dated.ward().name())
                    .bind("kana", dated.ward().kana())
                    .bind("nameEn", dated.ward().nameEn())
                    .bind("from", dated.validFrom())
                    .execute();
        }
    }

    private static void offices(Handle handle, CityConfiguration configuration) {
        handle.execute("update identity.opening_hours set in_use = false where in_use");
        handle.execute("update identity.office set in_use = false where in_use");
        configuration.offices().forEach(office -> office(handle, office));
        for (var hours : configuration.hours()) {
            handle.createUpdate("""
                            insert into identity.opening_hours (office, weekday, opens, closes, in_use)
                            values (:office, :weekday, :opens, :closes, true)
                            on conflict (office, weekday, opens) do update set closes = :closes, in_use = true
                            """)
                    .bind("office", hours.office())
                    .bind("weekday", hours.weekday().getValue())
                    .bind("opens", hours.opens())
                    .bind("closes", hours.closes())
                    .execute();
        }
    }

    /** Table and column are names from this class, never from outside. */
    private static void days(Handle handle, String table, String column, List<CityConfiguration.NamedDay> days) {
        handle.execute("update identity." + table + " set in_use = false where in_use");
        for (var day : days) {
            handle.createUpdate("insert into identity." + table + " (day, " + column
                            + ", in_use) values (:day, :name, true)" + " on conflict (day) do update set " + column
                            + " = :name, in_use = true")
                    .bind("day", day.day())
                    .bind("name", day.name())
                    .execute();
        }
    }

    private static void sessionLimits(Handle handle, List<CityConfiguration.SessionLimit> limits) {
        for (var limit : limits) {
            handle.createUpdate("""
                            insert into identity.session_limit (kind, valid_from, idle_minutes, absolute_minutes)
                            values (:kind, :from, :idle, :absolute)
                            on conflict (kind, valid_from) do update
                                set idle_minutes = :idle, absolute_minutes = :absolute
                            """)
                    .bind("kind", limit.kind().name())
                    .bind("from", limit.validFrom())
                    .bind("idle", limit.idle().toMinutes())
                    .bind("absolute", limit.absolute().toMinutes())
                    .execute();
        }
    }

    private static void office(Handle handle, CityFacts.Office office) {
        handle.createUpdate("""
                        insert into identity.office
                            (code, ward, name, name_en, postcode, address, phone, source, uncertain, in_use)
                        values (:code, :ward, :name, :nameEn, :postcode, :address, :phone, :source, :uncertain, true)
                        on conflict (code) do update
                            set ward = :ward, name = :name, name_en = :nameEn, postcode = :postcode, address = :address,
                                phone = :phone, source = :source, uncertain = :uncertain, in_use = true
                        """)
                .bind("code", office.code())
                .bind("ward", office.ward())
                .bind("name", office.name())
                .bind("nameEn", office.nameEn())
                .bind("postcode", office.postcode())
                .bind("address", office.address())
                .bind("phone", office.phone())
                .bind("source", office.source())
                .bind("uncertain", office.uncertain())
                .execute();
    }

    /** Days that are dropped go out of use; a new day takes the hours that most of the city's offices keep. */
    public void keepOffice(CityFacts.Office office, Set<DayOfWeek> weekdays) {
        var wanted = weekdays.stream().map(DayOfWeek::getValue).sorted().toList();
        jdbi.useHandle(handle -> {
            office(handle, office);
            handle.createUpdate("""
                            update identity.opening_hours set in_use = weekday = any(:weekdays) where office = :office
                            """)
                    .bind("office", office.code())
                    .bindArray("weekdays", Integer.class, wanted)
                    .execute();
            handle.createUpdate("""
                            insert into identity.opening_hours (office, weekday, opens, closes)
                            select :office, day, usual.opens, usual.closes
                            from unnest(:weekdays) as day,
                                 (select opens, closes from identity.opening_hours group by opens, closes
                                  order by count(*) desc, opens limit 1) as usual
                            where not exists (select 1 from identity.opening_hours
                                              where office = :office and weekday = day)
                            """)
                    .bind("office", office.code())
                    .bindArray("weekdays", Integer.class, wanted)
                    .execute();
        });
    }

    public void keepHoliday(CityConfiguration.NamedDay holiday) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.holiday (day, name, in_use) values (:day, :name, true)
                        on conflict (day) do update set name = :name, in_use = true
                        """)
                .bind("day", holiday.day())
                .bind("name", holiday.name())
                .execute());
    }

    public void removeHoliday(LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity.holiday set in_use = false where day = :day")
                .bind("day", day)
                .execute());
    }

    public boolean wardExists(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from identity.ward where code = :code)")
                        .bind("code", code)
                        .mapTo(Boolean.class)
                        .one());
    }
}
