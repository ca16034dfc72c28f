package jp.hagukumi.checkups.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.SessionId;

/**
 * Who is expected, who is where, and how long.
 *
 * @param stations of this kind, in the order of the hall
 * @param organs items of the ordinance for this kind, in its order
 * @param today whether children may be received now
 */
public record DayBoard(
        SessionId session,
        String ward,
        CheckupKind kind,
        LocalDate day,
        boolean today,
        Instant at,
        List<String> stations,
        List<String> organs,
        List<Child> children) {

    public DayBoard {
        stations = List.copyOf(stations);
        organs = List.copyOf(organs);
        children = List.copyOf(children);
    }

    /**
     * A child of the day.
     *
     * @param code by which it is received
     * @param number of the reception; empty until then
     * @param protectedPerson a support measure protects the child: staff are warned
     * @param answered whether its questionnaire was handed in
     * @param version of the case; 0 until the child was received
     */
    public record Child(
            CheckupId checkup,
            String code,
            Optional<Integer> number,
            String name,
            LocalDate birthDate,
            LocalTime begins,
            CheckupState state,
            boolean protectedPerson,
            boolean apart,
            boolean answered,
            Optional<Instant> arrivedAt,
            List<Stop> stops,
            int version) {

        public Child {
            stops = List.copyOf(stops);
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Child[" + checkup + "]";
        }
    }

    /**
     * Where a child stands with a station.
     *
     * @param since when it came to this state
     * @param edition how often something was recorded there
     */
    public record Stop(String station, StationState state, Instant since, int edition) {}
}
