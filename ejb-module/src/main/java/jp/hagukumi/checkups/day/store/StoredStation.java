package jp.hagukumi.checkups.day.store;

import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.StationState;
import jp.hagukumi.checkups.day.rules.Station;

/**
 * A row of {@code checkups.day_station}.
 *
 * @param since when it came to this state
 * @param edition how often something was recorded here
 */
public record StoredStation(
        CheckupId checkup,
        Station station,
        StationState state,
        Instant since,
        Optional<String> examiner,
        Optional<String> reason,
        int edition) {}
