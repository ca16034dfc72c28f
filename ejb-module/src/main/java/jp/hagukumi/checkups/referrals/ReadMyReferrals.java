package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.MyCheckups;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredAnswer;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** The referrals of a checkup of the guardian's child. */
@Stateless
public class ReadMyReferrals {

    @Inject
    Access access;

    @Inject
    MyCheckups mine;

    @Inject
    ReferralRows referrals;

    @Inject
    AnswerRows answers;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * Oldest first; without those of a child that has left.
     *
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#NOT_FOUND} where something of the child
     *     is kept from this guardian
     */
    public List<MyReferral> read(Actor actor, CheckupId checkup) {
        access.require(actor, ReferralAction.READ_MY_REFERRALS, checkup);
        mine.requireOpen(actor, checkup);
        var all = referrals.ofCheckup(checkup).stream()
                .filter(referral -> referral.state() != ReferralState.LEFT)
                .toList();
        audit.note(
                actor,
                ReferralEvent.MY_REFERRALS_READ,
                checkup,
                all.stream().map(one -> one.child().value()).distinct().toList());
        return all.stream().map(this::shown).toList();
    }

    private MyReferral shown(StoredReferral referral) {
        var told = referral.told()
                .filter(one -> referral.answer()
                        .filter(newest -> newest == one.answer())
                        .isPresent())
                .flatMap(one -> answers.of(referral.id()).stream()
                        .filter(answer -> answer.number() == one.answer())
                        .findFirst()
                        .map(answer -> answer(answer, one)));
        return new MyReferral(
                referral.id(),
                referral.group(),
                stage(referral, told),
                referral.letter().addressed(),
                referral.letter().visitBy(),
                told,
                calendar.offices().stream()
                        .filter(office -> office.ward().equals(referral.ward())
                                && !office.phone().isEmpty())
                        .map(CityFacts.Office::phone)
                        .findFirst());
    }

    private static MyReferral.Answer answer(StoredAnswer stored, StoredReferral.Told told) {
        var said = stored.answer();
        return new MyReferral.Answer(
                said.facility(), said.examinedOn(), said.outcome(), said.words(), said.nextOn(), told.at());
    }

    private static MyReferral.Stage stage(StoredReferral referral, Optional<MyReferral.Answer> told) {
        return switch (referral.state()) {
            case WRITTEN -> MyReferral.Stage.LETTER_READY;
            case HANDED_OVER -> MyReferral.Stage.TO_VISIT;
            case DECLINED -> MyReferral.Stage.DECLINED;
            case ANSWERED -> told.isPresent() ? MyReferral.Stage.ANSWER_TOLD : MyReferral.Stage.ANSWER_IN;
            case CLOSED, LEFT -> told.isPresent() ? MyReferral.Stage.ANSWER_TOLD : MyReferral.Stage.DONE;
        };
    }
}
