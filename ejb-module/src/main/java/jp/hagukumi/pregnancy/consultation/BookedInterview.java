package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.identity.CityFacts;

/**
 * A booked interview as it is shown.
 *
 * @param from local time in Japan
 * @param dayClosed the office does not open on that day, as was learnt after the booking: another hour is needed
 * @param version to move it or call it off
 */
public record BookedInterview(
        InterviewId id,
        LocalDateTime from,
        LocalDateTime to,
        Optional<CityFacts.Office> office,
        boolean dayClosed,
        int version) {}
