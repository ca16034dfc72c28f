package jp.hagukumi.checkups.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.identity.PersonId;

/**
 * What a referral stands on: a decided case that is to be examined or treated elsewhere.
 *
 * @param judged REFER_EXAM or REFER_TREAT
 * @param findings those that are to be looked at elsewhere; where none is marked so, every finding
 * @param spoken empty until it was spoken about with the family
 */
public record ReferralGround(
        CheckupId checkup,
        PersonId child,
        String ward,
        CheckupKind kind,
        LocalDate examinedOn,
        MedicalJudgement judged,
        List<Finding> findings,
        Optional<Spoken> spoken) {

    public ReferralGround {
        findings = List.copyOf(findings);
    }

    /** A finding with the physician's words. */
    public record Finding(Organ organ, String words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Finding[" + organ + "]";
        }
    }

    /** When and by whom it was spoken about. @param how HALL, PHONE or VISIT */
    public record Spoken(Instant at, UUID by, String how) {}

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "ReferralGround[" + checkup + "]";
    }
}
