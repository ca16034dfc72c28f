package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One of the three times, as she sees it.
 *
 * @param from from when on she is turned to; of the talk after the birth the day of birth expected
 * @param at the booked hour of the interview
 * @param open something waits for her: an hour to be booked, a questionnaire
 * @param link where, as a path of the app
 */
public record MyTouchPoint(
        TouchPointKind kind,
        boolean done,
        boolean open,
        LocalDate from,
        Optional<LocalDate> doneOn,
        Optional<LocalDateTime> at,
        Optional<String> link) {}
