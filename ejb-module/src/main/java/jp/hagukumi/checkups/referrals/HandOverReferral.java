package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.rules.ReferralRules;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The family has the letter: from that day its answer is waited for. Also for a family that declined first. */
@Stateless
public class HandOverReferral {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    ReferralRows referrals;

    @Inject
    ReferralTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param on from the day of the checkup to today
     * @param seen version that was seen
     * @throws Refusal {@link ReferralRefusal#DAY_DOES_NOT_FIT}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void handOver(Actor actor, ReferralId id, LocalDate on, HandedTo to, int seen) {
        access.require(actor, ReferralAction.HAND_OVER_REFERRAL, id);
        var referral = opening.seen(id, seen);
        var after = ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.HAND_OVER);
        if (!ReferralRules.isBetween(referral.letter().examinedOn(), on, clock.today())) {
            throw Refusal.at("on", ReferralRefusal.DAY_DOES_NOT_FIT);
        }
        var measure = tables.measures().on(on);
        referrals.handOver(
                referral,
                after,
                new StoredReferral.Handed(on, to, actor.id()),
                measure.answerBy(on),
                measure.remindFirst(on));
        audit.note(
                actor, ReferralEvent.REFERRAL_HANDED_OVER, id, ReferralCases.about(referral), Map.of("to", to.name()));
    }
}
