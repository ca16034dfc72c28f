package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.rules.ReferralRules;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.ReminderRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** One referral with its answers and reminders. */
@Stateless
public class ReadReferral {

    @Inject
    Access access;

    @Inject
    ReferralRows referrals;

    @Inject
    AnswerRows answers;

    @Inject
    ReminderRows reminders;

    @Inject
    CheckupRows checkups;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public ReferralSheet read(Actor actor, ReferralId id) {
        access.require(actor, ReferralAction.READ_REFERRAL, id);
        var referral = referrals.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var child = people.find(referral.child()).orElseThrow();
        var all = answers.of(id);
        audit.note(actor, ReferralEvent.REFERRAL_READ, id, ReferralCases.about(referral));
        return new ReferralSheet(
                id,
                referral.checkup(),
                checkups.find(referral.checkup()).orElseThrow().kind(),
                referral.child(),
                child.names().full(),
                child.birthDate(),
                people.underProtection(referral.child(), clock.today()),
                referral.group(),
                referral.state(),
                referral.code().forReading(),
                ReferralCode.forQr(referral.code()),
                referral.letter().addressed(),
                referral.letter().examinedOn(),
                referral.letter().visitBy(),
                referrals.findings(id).stream()
                        .map(finding -> finding.organ().name())
                        .toList(),
                referral.dueOn(),
                referral.state().isOpen() && referral.dueOn().isBefore(clock.today()),
                referral.handed().map(handed -> new ReferralSheet.Handed(handed.on(), handed.to())),
                referral.declined().map(said -> new ReferralSheet.Declined(said.words(), said.at())),
                all.stream()
                        .map(one -> new ReferralSheet.Answer(
                                one.number(),
                                one.source(),
                                one.answer(),
                                one.enteredAt(),
                                referral.told()
                                        .filter(told -> told.answer() == one.number())
                                        .isPresent()))
                        .toList(),
                reminders.of(id).stream()
                        .map(one -> new ReferralSheet.Reminder(one.kind(), one.reached(), one.words(), one.at()))
                        .toList(),
                referral.closed().map(ReadReferral::closed),
                all.isEmpty()
                        ? Set.of()
                        : ReferralRules.fitting(all.get(0).answer().outcome()),
                Arrays.stream(ReferralAction.values())
                        .filter(action -> access.may(actor, action, id))
                        .collect(Collectors.toSet()),
                referral.version());
    }

    private static ReferralSheet.Closed closed(StoredReferral.Closed closed) {
        return new ReferralSheet.Closed(
                closed.outcome(), closed.follow(), closed.followOn(), closed.words(), closed.at());
    }
}
