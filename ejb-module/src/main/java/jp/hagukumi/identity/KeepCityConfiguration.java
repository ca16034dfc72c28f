package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.KEEP_CITY;
import static jp.hagukumi.identity.IdentityEvent.CITY_CONFIGURED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.CityFile;
import jp.hagukumi.identity.store.CityConfigurationRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Makes this deployment the one of a city: municipality, wards, offices, hours, holidays, closing days, session limits. */
@Stateless
public class KeepCityConfiguration {

    private static final int LONGEST_FILE = 1_000_000;

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
