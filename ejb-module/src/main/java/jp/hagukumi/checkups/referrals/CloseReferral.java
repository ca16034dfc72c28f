package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.ReferralRules;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The answer is in and a nurse says what follows: the referral is closed, and with the last of them the checkup. */
@Stateless
public class CloseReferral {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    ReferralRows referrals;

    @Inject
    AnswerRows answers;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param on the day on which the child is seen again, where it is
     * @param words at most 1,000 code points
     * @param seen version that was seen
     * @throws Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE} without an answer, {@link
     *     ReferralRefusal#FOLLOW_DOES_NOT_FIT}, {@link ReferralRefusal#DAY_DOES_NOT_FIT}, {@link
     *     jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void close(
            Actor actor, ReferralId id, Follow follow, Optional<LocalDate> on, Optional<String> words, int seen) {
        access.require(actor, ReferralAction.CLOSE_REFERRAL, id);
        ReferralCases.requireWords("words", words, ReferralCases.LONGEST_WORDS);
        var referral = opening.seen(id, seen);
        var after = ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.CLOSE);
        var outcome = answers.of(id).get(0).answer().outcome();
        var fitting = ReferralRules.fitting(outcome);
        if (!fitting.contains(follow)) {
            throw Refusal.at("follow", ReferralRefusal.FOLLOW_DOES_NOT_FIT)
                    .with("allowed", fitting.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
        if (!ReferralRules.dayFits(follow, on, clock.today())) {
            throw Refusal.at("on", ReferralRefusal.DAY_DOES_NOT_FIT);
        }
        referrals.close(
                referral,
                after,
                new StoredReferral.Closed(
                        StoredReferral.Why.ANSWER,
                        Optional.of(outcome),
                        Optional.of(follow),
                        on,
                        words,
                        actor.id(),
                        clock.now()));
        opening.closeCheckup(referral.checkup());
        audit.note(
                actor,
                ReferralEvent.REFERRAL_CLOSED,
                id,
                ReferralCases.about(referral),
                Map.of("why", StoredReferral.Why.ANSWER.name()));
    }
}
