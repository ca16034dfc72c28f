package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The letter on paper, as it was written: for the institution, with its code and the part that is sent back. */
@Stateless
public class PrintLetter {

    @Inject
    Access access;

    @Inject
    ReferralRows referrals;

    @Inject
    CheckupRows checkups;

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return a PDF/A paper
     * @throws Refusal {@link ReferralRefusal#NO_LONGER_FOLLOWED} of a child that has left
     */
    public byte[] print(Actor actor, ReferralId id) {
        access.require(actor, ReferralAction.PRINT_LETTER, id);
        var referral = referrals.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (referral.state() == ReferralState.LEFT) {
            throw new Refusal(ReferralRefusal.NO_LONGER_FOLLOWED);
        }
        audit.note(actor, ReferralEvent.LETTER_PRINTED, id, ReferralCases.about(referral));
        return ReferralPaper.of(
                referral,
                referrals.findings(id),
                people.find(referral.child()).orElseThrow(),
                checkups.find(referral.checkup()).orElseThrow().kind(),
                calendar.city().ward(referral.ward()).map(CityFacts.Ward::name).orElse(""),
                clock.now());
    }
}
