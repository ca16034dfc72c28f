package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_CITY;
import static jp.hagukumi.identity.IdentityEvent.CITY_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.CityRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** The city's settings as they are in use: for forms, notices and the settings page. */
@Stateless
public class ReadCityConfiguration {

    @Inject
    Access access;

    @Inject
    CityRows rows;

    @Inject
    Audit audit;

    public CityView read(Actor actor) {
        access.require(actor, READ_CITY);
        var city = rows.city().orElseThrow(() -> new IllegalStateException("No city is configured"));
        audit.note(actor, CITY_READ, Map.of("city", city.municipalityCode()));
        return new CityView(city, rows.offices(), rows.hours(), rows.holidays(), rows.closings(), rows.lastHoliday());
    }

    /**
     * @param holidaysKnownUntil the last holiday on file: deadlines beyond its year are not to be trusted until the next
     *     year's holidays are loaded
     */
    public record CityView(
            CityFacts city,
            List<CityFacts.Office> offices,
            List<CityConfiguration.Hours> hours,
            List<CityConfiguration.NamedDay> holidays,
            List<CityConfiguration.NamedDay> closings,
            Optional<LocalDate> holidaysKnownUntil) {}
}
