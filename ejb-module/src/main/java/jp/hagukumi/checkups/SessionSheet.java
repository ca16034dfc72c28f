package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A session with its bands and the children who are expected, to be printed for the day. */
public record SessionSheet(SessionList.Line session, String ward, List<Band> bands) {

    public SessionSheet {
        bands = List.copyOf(bands);
    }

    /** @param apart only for those who are to meet nobody or need more time */
    public record Band(BandId id, LocalTime begins, boolean apart, int capacity, int taken, List<Child> children) {

        public Band {
            children = List.copyOf(children);
        }
    }

    /**
     * @param protectedPerson a support measure protects the child: staff are warned
     * @param medical needs more time, as a nurse has marked
     */
    public record Child(
            CheckupId checkup,
            String name,
            LocalDate birthDate,
            CheckupState state,
            boolean protectedPerson,
            boolean medical,
            int version) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Child[" + checkup + "]";
        }
    }
}
