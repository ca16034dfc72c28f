package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who may be the mother of a certificate that came without a code. A clerk decides; no score joins by itself.
 *
 * @param certificate for which
 * @param rowVersion to be sent back with the join
 * @param candidates best first, at most 20
 * @param ruleVersion the rules that scored
 */
public record JoinProposals(CertificateId certificate, int rowVersion, List<Candidate> candidates, String ruleVersion) {

    public JoinProposals {
        candidates = List.copyOf(candidates);
    }

    /**
     * One person.
     *
     * @param mother her person id
     * @param score 0–100
     * @param reasons what speaks for and against, strongest first
     * @param told children she told of near this birth; empty where it is plain which, or that there is none
     */
    public record Candidate(UUID mother, int score, Strength strength, List<Reason> reasons, List<Told> told) {

        public Candidate {
            reasons = List.copyOf(reasons);
            told = List.copyOf(told);
        }
    }

    /** A child that its mother told of, without a certificate so far. */
    public record Told(UUID child, LocalDate bornOn, int order, ChildSex sex) {}

    /** How far the reasons carry. */
    public enum Strength {
        /** 90 and more: nearly everything agrees. */
        STRONG,
        /** 70–89: look closely. */
        POSSIBLE,
        /** Less: only if something outside the system says so. */
        WEAK
    }

    /**
     * One reason.
     *
     * @param code stable name of the reason
     * @param points what it adds; negative where it speaks against
     * @param japanese the reason in words
     * @param english the reason in words
     */
    public record Reason(String code, int points, String japanese, String english) {}
}
