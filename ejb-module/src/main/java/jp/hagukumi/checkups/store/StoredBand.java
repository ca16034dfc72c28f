package jp.hagukumi.checkups.store;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.SessionId;

/**
 * A band of a session.
 *
 * @param apart only for those who are to meet nobody or need more time
 * @param heldBack places the city leaves free for families that move their date
 * @param lined somebody waits for a place of the session
 */
public record StoredBand(
        BandId id,
        SessionId session,
        String ward,
        CheckupKind kind,
        String office,
        LocalDate day,
        LocalTime begins,
        boolean apart,
        int capacity,
        int heldBack,
        int taken,
        boolean lined) {

    /** What whoever moves a date may have now: nothing while others wait in line. */
    public int free() {
        return lined ? 0 : capacity - taken;
    }

    /** What the city itself gives away. */
    public int freeForTheCity() {
        return Math.max(0, free() - heldBack);
    }
}
