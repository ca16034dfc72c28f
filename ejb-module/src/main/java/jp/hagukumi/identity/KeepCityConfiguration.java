package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.KEEP_CITY;
import static jp.hagukumi.identity.IdentityEvent.CITY_CONFIGURED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.CityFile;
import jp.hagukumi.identity.store.CityConfigurationRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** Makes this deployment the one of a city: municipality, wards, offices, hours, holidays, closing days, session limits. */
@Stateless
public class KeepCityConfiguration {

    private static final int LONGEST_FILE = 1_000_000;
    private static final int LONGEST_SOURCE = 200;

    @Inject
    Access access;

    @Inject
    CityConfigurationRows rows;

    @Inject
    Audit audit;

    /**
     * Replaces the configuration. What is no longer named is kept and no longer used, because records point to it; a ward
     * that is no longer named stays.
     */
    public void keep(Actor actor, CityConfiguration configuration) {
        access.require(actor, KEEP_CITY);
        store(actor, configuration);
    }

    /**
     * The same from a file (docs/city-file.md).
     *
     * @param content at most 1,000,000 characters; refused with {@link IdentityRefusal#CITY_FILE_UNREADABLE}
     */
    public void importFile(Actor actor, String content) {
        access.require(actor, KEEP_CITY);
        if (content.length() > LONGEST_FILE) {
            throw new Refusal(KernelRefusal.TOO_LARGE);
        }
        store(actor, CityFile.read(content));
    }

    /**
     * Adds or changes one office.
     *
     * @param weekdays days on which it opens; on a new day it opens when the city's offices mostly do
     */
    public void keepOffice(Actor actor, CityFacts.Office office, Set<DayOfWeek> weekdays) {
        access.require(actor, KEEP_CITY);
        if (!office.code().matches("[A-Z0-9-]{1,20}")) {
            throw Refusal.at("code", KernelRefusal.MALFORMED);
        }
        TextBounds.line(1, 80).flawOf(office.name()).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        if (!office.phone().matches("[0-9+() -]{0,20}")) {
            throw Refusal.at("phone", KernelRefusal.MALFORMED);
        }
        if (office.source().codePointCount(0, office.source().length()) > LONGEST_SOURCE
                || (office.source().isBlank() && !office.uncertain())) {
            throw Refusal.at("source", KernelRefusal.MALFORMED);
        }
        if (!rows.wardExists(office.ward())) {
            throw Refusal.at("ward", IdentityRefusal.UNKNOWN_WARD);
        }
        rows.keepOffice(office, weekdays);
        audit.note(actor, CITY_CONFIGURED, Map.of("office", office.code()));
    }

    /** Adds or renames a holiday. */
    public void keepHoliday(Actor actor, CityConfiguration.NamedDay holiday) {
        access.require(actor, KEEP_CITY);
        TextBounds.line(1, 40).flawOf(holiday.name()).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        rows.keepHoliday(holiday);
        audit.note(actor, CITY_CONFIGURED, Map.of("holiday", holiday.day().toString()));
    }

    /** The day is a holiday no more; removed twice is removed once. */
    public void removeHoliday(Actor actor, LocalDate day) {
        access.require(actor, KEEP_CITY);
        rows.removeHoliday(day);
        audit.note(actor, CITY_CONFIGURED, Map.of("no holiday", day.toString()));
    }

    private void store(Actor actor, CityConfiguration configuration) {
        bound(configuration.wards().size(), 100, "wards");
        bound(configuration.offices().size(), CityConfiguration.MOST, "offices");
        bound(configuration.hours().size(), CityConfiguration.MOST, "hours");
        bound(configuration.holidays().size(), CityConfiguration.MOST, "holidays");
        bound(configuration.closings().size(), CityConfiguration.MOST, "closings");
        for (var office : configuration.offices()) {
            if (configuration.city().ward(office.ward()).isEmpty()) {
                throw Refusal.at("offices", IdentityRefusal.UNKNOWN_WARD);
            }
        }
        rows.replace(configuration);
        audit.note(actor, CITY_CONFIGURED, Map.of("city", configuration.city().municipalityCode()));
    }

    private static void bound(int size, int most, String field) {
        if (size > most) {
            throw Refusal.at(field, KernelRefusal.OUT_OF_BOUNDS).with("min", 0).with("max", most);
        }
    }
}
