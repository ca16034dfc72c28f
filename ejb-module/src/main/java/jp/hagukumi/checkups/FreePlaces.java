package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.CityFacts;

/**
 * Sessions that a child may still come to, as they stand now.
 *
 * @param days in their order; those without a free place too, since one may wait for one
 * @param version of the checkup, as it stands now
 * @param wards all of the city's, of which another may be asked for
 */
public record FreePlaces(String ward, List<CityFacts.Ward> wards, List<Day> days, int version) {

    public FreePlaces {
        wards = List.copyOf(wards);
        days = List.copyOf(days);
    }

    /** A session. */
    public record Day(SessionId session, LocalDate day, Optional<CityFacts.Office> office, List<Hour> hours) {

        public Day {
            hours = List.copyOf(hours);
        }
    }

    /** @param free places that may be had now */
    public record Hour(BandId band, LocalTime begins, int free) {}
}
