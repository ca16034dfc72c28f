package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day a registration counts as received (受附の年月日): the day of deposit, whenever it is looked at. What lay in the night
 * box, and what could not be taken in during an outage, is entered under the day it was really brought, with a reason; never
 * after today, never before the birth.
 *
 * <p>Source: Ordinance for Enforcement of the Family Register Act art. 20 and 21; practice of the offices for night deposits.
 */
public final class ReceiptDate {

    private ReceiptDate() {}

    /** How it came. */
    public enum Deposit {
        /** Over the counter or through the app, looked at at once. */
        NOW,
        /** Into the guard room or the night box. */
        NIGHT_BOX,
        /** It was brought or sent while our system could not take it. */
        OUTAGE
    }

    /** What keeps a day from being the date of receipt. */
    public enum Flaw {
        REASON_MISSING,
        AFTER_TODAY,
        BEFORE_BIRTH,
        /** Without a night box or an outage the day is today. */
        NOT_TODAY
    }

    /**
     * @param deposited the day it was brought
     * @param reason why it is entered under that day, as written; empty where none was given
     */
    public record Facts(Deposit how, LocalDate deposited, LocalDate today, LocalDate birth, Optional<String> reason) {

        @Override
        public String toString() {
            return "Facts[" + how + ", " + deposited + "]";
        }
    }

    /**
     * @param receivedOn the date of receipt, where nothing stands against it
     * @param backDated entered under a day before today
     */
    public record Decision(Optional<LocalDate> receivedOn, boolean backDated, List<Flaw> flaws) {

        public Decision {
            flaws = List.copyOf(flaws);
        }
    }

    public static Decision decide(Facts facts) {
        var flaws = new ArrayList<Flaw>();
        var backDated = facts.deposited().isBefore(facts.today());
        if (facts.deposited().isAfter(facts.today())) {
            flaws.add(Flaw.AFTER_TODAY);
        }
        if (facts.deposited().isBefore(facts.birth())) {
            flaws.add(Flaw.BEFORE_BIRTH);
        }
        if (facts.how() == Deposit.NOW && backDated) {
            flaws.add(Flaw.NOT_TODAY);
        }
        var reasoned = facts.reason().filter(words -> !words.isBlank()).isPresent();
        if (facts.how() != Deposit.NOW && backDated && !reasoned) {
            flaws.add(Flaw.REASON_MISSING);
        }
        return new Decision(flaws.isEmpty() ? Optional.of(facts.deposited()) : Optional.empty(), backDated, flaws);
    }
}
