package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.rules.ReferralRules;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredAnswer;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Takes an answer to a referral that is locked, however it came. What was answered before stays beside it. */
@ApplicationScoped
public class AnswerTaking {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ANSWER = 2000;

    @Inject
    ReferralRows referrals;

    @Inject
    AnswerRows answers;

    @Inject
    ReferralTables tables;

    @Inject
    CityClock clock;

    /**
     * @return the number of the answer
     * @throws Refusal {@link ReferralRefusal#DAY_DOES_NOT_FIT}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE}, {@link
     *     jp.hagukumi.kernel.refusal.KernelRefusal#OUT_OF_BOUNDS}
     */
    int take(
            Actor actor,
            StoredReferral referral,
            ReferralAnswer answer,
            AnswerSource source,
            Optional<StoredAnswer.Sender> sender) {
        judge(referral, answer);
        var after = ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.ANSWER);
        var number = referral.answer().orElse(0) + 1;
        var today = clock.today();
        answers.add(new StoredAnswer(referral.id(), number, source, sender, answer, actor.id(), clock.now()));
        referrals.answer(referral, after, number, tables.measures().on(today).closeBy(today));
        return number;
    }

    private void judge(StoredReferral referral, ReferralAnswer answer) {
        ReferralCases.requireLine("facility", Optional.of(answer.facility()), LONGEST_NAME);
        ReferralCases.requireLine("physician", answer.physician(), LONGEST_NAME);
        ReferralCases.requireWords("words", answer.words(), LONGEST_ANSWER);
        if (!ReferralRules.isBetween(referral.letter().examinedOn(), answer.examinedOn(), clock.today())) {
            throw Refusal.at("examinedOn", ReferralRefusal.DAY_DOES_NOT_FIT);
        }
        if (answer.nextOn().filter(next -> !next.isAfter(answer.examinedOn())).isPresent()) {
            throw Refusal.at("nextOn", ReferralRefusal.DAY_DOES_NOT_FIT);
        }
    }
}
