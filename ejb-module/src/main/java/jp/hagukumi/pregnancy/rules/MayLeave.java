package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a message about a woman who stays elsewhere may leave now. Asked again for each message, in the moment it is sent. */
public final class MayLeave {

    private MayLeave() {}

    /**
     * What is known in that moment.
     *
     * @param recall whether the message takes back what was told
     * @param consentUntil last day of the consent in force; empty where there is none
     * @param ground whether a ground to tell is in force today
     * @param goesOn whether the pregnancy goes on here or ended with a birth; false after a loss, a death or a move
     * @param wasTold whether something may have reached the hub before
     */
    public record Facts(
            boolean recall, Optional<LocalDate> consentUntil, boolean ground, boolean goesOn, boolean wasTold) {}

    /** A recall goes wherever something may have arrived; anything else only under a consent and a ground, and never after a loss. */
    public static boolean decide(Facts facts, LocalDate today) {
        if (facts.recall()) {
            return facts.wasTold();
        }
        return facts.goesOn()
                && facts.ground()
                && facts.consentUntil().filter(last -> !today.isAfter(last)).isPresent();
    }

    /** Whether an address may stand in it: not that of a protected woman, unless a nurse has decided so. */
    public static boolean withAddress(boolean isProtected, boolean nurseDecided) {
        return !isProtected || nurseDecided;
    }
}
