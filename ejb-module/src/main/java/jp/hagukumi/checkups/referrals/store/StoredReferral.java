package jp.hagukumi.checkups.referrals.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.referrals.HandedTo;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.ReferralState;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.code.UnmistakableCode;

/**
 * A row of {@code checkups.referral}.
 *
 * @param dueOn by when the next step is expected
 * @param answer number of the newest answer
 */
public record StoredReferral(
        ReferralId id,
        CheckupId checkup,
        PersonId child,
        OrganGroup group,
        String ward,
        ReferralState state,
        UnmistakableCode code,
        Letter letter,
        LocalDate dueOn,
        Optional<Handed> handed,
        Optional<Declined> declined,
        Optional<Integer> answer,
        Optional<Told> told,
        Optional<Closed> closed,
        int version) {

    /** What the letter says, beside its findings. */
    public record Letter(
            MedicalJudgement judged,
            LocalDate examinedOn,
            String addressed,
            Optional<String> words,
            LocalDate visitBy,
            String ruleVersion,
            UUID by,
            Instant at) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Letter[masked]";
        }
    }

    public record Handed(LocalDate on, HandedTo to, UUID by) {}

    public record Declined(String words, UUID by, Instant at) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Declined[masked]";
        }
    }

    /** @param answer its number */
    public record Told(int answer, UUID by, Instant at) {}

    /** Why it is closed. */
    public enum Why {
        ANSWER,
        LOOKED_AFTER
    }

    /** @param outcome empty where there is no answer, as {@code follow} */
    public record Closed(
            Why why,
            Optional<Outcome> outcome,
            Optional<Follow> follow,
            Optional<LocalDate> followOn,
            Optional<String> words,
            UUID by,
            Instant at) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Closed[" + why + "]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StoredReferral[" + id + "]";
    }
}
