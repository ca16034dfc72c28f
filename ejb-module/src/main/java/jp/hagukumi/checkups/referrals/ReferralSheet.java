package jp.hagukumi.checkups.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.identity.PersonId;

/**
 * A referral as the desk reads it. What was found in words stands on the letter only.
 *
 * @param code as it is read out
 * @param qr the text of the picture on the letter
 * @param organs items of the letter
 * @param dueOn by when the next step is expected
 * @param answers newest first
 * @param reminders oldest first
 * @param fitting what may follow from the newest answer; empty without one
 * @param may what this reader may do, by name of the action
 */
public record ReferralSheet(
        ReferralId id,
        CheckupId checkup,
        CheckupKind kind,
        PersonId child,
        String childName,
        LocalDate birthDate,
        boolean protectedPerson,
        OrganGroup group,
        ReferralState state,
        String code,
        String qr,
        String addressed,
        LocalDate examinedOn,
        LocalDate visitBy,
        List<String> organs,
        LocalDate dueOn,
        boolean overdue,
        Optional<Handed> handed,
        Optional<Declined> declined,
        List<Answer> answers,
        List<Reminder> reminders,
        Optional<Closed> closed,
        Set<Follow> fitting,
        Set<ReferralAction> may,
        int version) {

    public ReferralSheet {
        organs = List.copyOf(organs);
        answers = List.copyOf(answers);
        reminders = List.copyOf(reminders);
        fitting = Set.copyOf(fitting);
        may = Set.copyOf(may);
    }

    public record Handed(LocalDate on, HandedTo to) {}

    public record Declined(String words, Instant at) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Declined[masked]";
        }
    }

    /** @param told whether the family was told this one */
    public record Answer(int number, AnswerSource source, ReferralAnswer answer, Instant at, boolean told) {}

    public record Reminder(ReminderKind kind, boolean reached, Optional<String> words, Instant at) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Reminder[" + kind + "]";
        }
    }

    /** @param outcome empty where it was closed without an answer */
    public record Closed(
            Optional<Outcome> outcome,
            Optional<Follow> follow,
            Optional<LocalDate> followOn,
            Optional<String> words,
            Instant at) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Closed[masked]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "ReferralSheet[" + id + "]";
    }
}
