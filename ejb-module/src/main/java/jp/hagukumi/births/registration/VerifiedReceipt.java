package jp.hagukumi.births.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a record of deposit stands for today, for anybody who holds the paper. Nothing that tells where the family lives: a support
 * measure would hide that from one of those who may hold it.
 *
 * @param familyName as filed
 * @param givenName as filed; empty while it is undecided
 * @param receivedOn the date of deposit
 * @param acceptedOn from acceptance on
 */
public record VerifiedReceipt(
        Standing standing,
        String familyName,
        Optional<String> givenName,
        LocalDate bornOn,
        LocalDate receivedOn,
        Optional<LocalDate> acceptedOn) {

    /** What became of the notice. */
    public enum Standing {
        /** The office has it and has not decided. */
        DEPOSITED,
        ACCEPTED,
        /** Another municipality has it now. */
        SENT_ON,
        /** Taken back or refused: the paper stands for nothing any more. */
        ENDED
    }

    @Override
    public String toString() {
        return "VerifiedReceipt[" + standing + "]";
    }
}
