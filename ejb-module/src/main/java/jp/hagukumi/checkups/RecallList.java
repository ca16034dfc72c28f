package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Children who did not come, whoever is to be turned to soonest first.
 *
 * @param more there are others beyond those of this list
 */
public record RecallList(String ward, List<Line> lines, boolean more) {

    public RecallList {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param misses how often the city waited for the child in vain
     * @param until last day of the legal window
     * @param newDay the day on which it is expected now
     * @param contacts how often the family was turned to
     * @param points how soon, by the scale of the day
     * @param signs why, the gravest first
     * @param protectedPerson a support measure protects the child: staff are warned
     */
    public record Line(
            CheckupId checkup,
            String name,
            LocalDate birthDate,
            CheckupKind kind,
            CheckupState state,
            int misses,
            LocalDate until,
            Optional<LocalDate> newDay,
            int contacts,
            Optional<Last> last,
            int points,
            List<String> signs,
            boolean protectedPerson,
            int version) {

        public Line {
            signs = List.copyOf(signs);
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Line[" + checkup + "]";
        }
    }

    /** The newest contact. */
    public record Last(RecallWay way, LocalDate on, boolean reached, Optional<LocalDate> nextOn) {}
}
