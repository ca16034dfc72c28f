package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;

/**
 * What is told of a loss. Whoever tells it need not say more than that it is so.
 *
 * @param fetuses how many children of the pregnancy, 1 to 9
 * @param child the child that died after its birth
 * @param on the day, if it is told
 * @param wishesContact whether she wants the nurse to call; empty where nobody asked her
 */
public record Loss(
        Kind kind, int fetuses, Optional<PersonId> child, Optional<LocalDate> on, Optional<Boolean> wishesContact) {

    /** What it was. */
    public enum Kind {
        /** 流産. */
        MISCARRIAGE,
        /** 人工妊娠中絶. */
        ABORTION,
        /** 死産. */
        STILLBIRTH,
        /** 出生後の死亡. */
        DEATH_AFTER_BIRTH,
        /** She would rather not say. */
        NOT_SAID
    }

    /** By whom the city learned of it. */
    public enum ToldBy {
        WOMAN,
        CLINIC,
        REGISTER,
        CLERK
    }

    /** Nothing of it goes into a log. */
    @Override
    public String toString() {
        return "Loss[…]";
    }
}
