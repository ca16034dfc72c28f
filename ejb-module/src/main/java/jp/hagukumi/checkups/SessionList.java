package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.List;

/**
 * A ward's sessions of some weeks with their load.
 *
 * @param unplaced children in their window who have no place: none was found, or their families choose
 */
public record SessionList(String ward, List<Line> sessions, int unplaced) {

    public SessionList {
        sessions = List.copyOf(sessions);
    }

    /**
     * @param rooms used that day
     * @param staff needed that day
     * @param taken places that are taken or held by an offer
     */
    public record Line(
            SessionId id,
            CheckupKind kind,
            LocalDate day,
            SessionState state,
            int rooms,
            int staff,
            int capacity,
            int taken,
            int waiting,
            int version) {}
}
