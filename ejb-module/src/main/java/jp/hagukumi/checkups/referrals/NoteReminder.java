package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.ReminderRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Somebody called the family or the institution for an answer: when, by whom, and what was said. */
@Stateless
public class NoteReminder {

    @Inject
    Access access;

    @Inject
    ReferralRows referrals;

    @Inject
    ReminderRows reminders;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param whom the family or the institution
     * @param reached whether somebody answered
     * @param words at most 1,000 code points
     * @throws Refusal {@link ReferralRefusal#NO_LONGER_FOLLOWED} where it is closed or the child has left, {@link
     *     KernelRefusal#OUT_OF_BOUNDS}
     */
    public void note(Actor actor, ReferralId id, Whom whom, boolean reached, Optional<String> words) {
        access.require(actor, ReferralAction.NOTE_REMINDER, id);
        ReferralCases.requireWords("words", words, ReferralCases.LONGEST_WORDS);
        var referral = referrals.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!referral.state().isOpen()) {
            throw new Refusal(ReferralRefusal.NO_LONGER_FOLLOWED);
        }
        reminders.add(id, new ReminderRows.Reminder(whom.kind, reached, words, actor.id(), clock.now()));
        audit.note(
                actor,
                ReferralEvent.REMINDER_NOTED,
                id,
                ReferralCases.about(referral),
                Map.of("whom", whom.name(), "reached", String.valueOf(reached)));
    }

    /** Who was called. */
    public enum Whom {
        FAMILY(ReminderKind.FAMILY_CALL),
        INSTITUTION(ReminderKind.INSTITUTION_CALL);

        private final ReminderKind kind;

        Whom(ReminderKind kind) {
            this.kind = kind;
        }
    }
}
