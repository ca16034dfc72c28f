package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import jp.hagukumi.identity.CityFacts;

/**
 * Where and when a child is expected.
 *
 * @param office empty where it was taken out of the settings since
 */
public record CheckupPlace(
        SessionId session,
        BandId band,
        String ward,
        LocalDate day,
        LocalTime begins,
        Optional<CityFacts.Office> office) {}
