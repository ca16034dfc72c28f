package jp.hagukumi.births.ports;

import java.util.UUID;

/**
 * The family-register system (戸籍情報システム), as far as it is called. It answers at once only where an order stands; whether the
 * child was entered is told later, at our own endpoint. Called outside any transaction, and again under the same id where
 * nobody knows how the last call ended.
 */
public interface FamilyRegister {

    /** Whether this city is linked at all; where not, orders wait. */
    boolean present();

    /** Hands the order over with the image of the notice. The same id counts once, however often it is sent. */
    Standing requestEntry(EntryOrder order);

    /** Asks about an order that was sent. One that is answered has its answer delivered again. */
    Standing askStanding(UUID order);

    /**
     * Asks that an order be given up before it is entered. Told where it stands afterwards: CANCELLED, also where it had never
     * arrived, and then it is not entered when it arrives late; ENTERED or NOT_ENTERED where that came too late. TAKEN: it is not
     * decided yet.
     *
     * @param acceptanceNumber the one that the order was sent with
     * @param reason 1–500 code points
     */
    Standing cancelEntry(UUID order, String acceptanceNumber, String reason);

    /** Where an order stands with the register, or why nobody knows. */
    enum Standing {
        /** Never arrived: it may be sent again. */
        UNKNOWN,
        TAKEN,
        ENTERED,
        NOT_ENTERED,
        CANCELLED,
        /** No answer, or the register asks to come later. It may have arrived all the same. */
        NOT_NOW,
        /** Refused at the door as it is: sending it again helps nobody. */
        REFUSED
    }
}
