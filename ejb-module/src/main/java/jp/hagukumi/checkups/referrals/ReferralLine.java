package jp.hagukumi.checkups.referrals;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;

/**
 * A referral in a list.
 *
 * @param dueOn by when the next step is expected
 * @param overdue past that day, and still open
 * @param reminders how often somebody was asked
 */
public record ReferralLine(
        ReferralId id,
        String childName,
        LocalDate birthDate,
        boolean protectedPerson,
        OrganGroup group,
        ReferralState state,
        LocalDate examinedOn,
        LocalDate dueOn,
        boolean overdue,
        Optional<LocalDate> handedOn,
        int reminders) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "ReferralLine[" + id + "]";
    }
}
