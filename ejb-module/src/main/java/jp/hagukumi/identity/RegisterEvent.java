package jp.hagukumi.identity;

import java.time.LocalDate;

/**
 * One entry that the resident register (住民基本台帳) tells of.
 *
 * @param eventId the sender's name for it, 1 to 64 letters, digits, dots, hyphens, underscores; never used twice
 * @param residentNumber 宛名番号 of the person, 1 to 15 digits
 * @param sequence the person's entries counted from 1 without holes
 * @param occurredOn the day it happened (異動日)
 */
public record RegisterEvent(
        String eventId, String residentNumber, long sequence, LocalDate occurredOn, RegisterFact fact) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "RegisterEvent[" + eventId + "]";
    }
}
