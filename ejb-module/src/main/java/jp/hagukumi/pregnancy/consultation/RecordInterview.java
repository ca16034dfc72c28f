package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.PregnancyInterviewed;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyMoves;
import jp.hagukumi.pregnancy.model.InterviewLife;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.store.CareNotes;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The nurse writes down the interview at the notice; with it the pregnancy counts as interviewed and its booking as held. */
@Stateless
public class RecordInterview {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PregnancyMoves moves;

    @Inject
    InterviewRows interviews;

    @Inject
    TouchPointFollowing touchPoints;

    @Inject
    CareNotes notes;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param interview of kind {@link CareContact.Kind#INTERVIEW}
     * @throws Refusal {@link KernelRefusal#WRONG_STATE} where the pregnancy goes on no more, and what the record must keep to
     */
    public void record(Actor actor, PregnancyId id, CareContact interview) {
        access.require(actor, ConsultationAction.RECORD_INTERVIEW, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        PregnancyLife.TABLE.after(pregnancy.state(), PregnancyLife.Event.INTERVIEW);
        if (interview.kind() != CareContact.Kind.INTERVIEW) {
            throw Refusal.at("kind", KernelRefusal.MALFORMED);
        }
        ContactJudging.judge(pregnancy, interview, clock.today());
        notes.write(id, interview, new StaffId(actor.id()), clock.now());
        hold(pregnancy);
        touchPoints.done(id, TouchPointKind.INTERVIEW, interview.on());
        if (pregnancy.state() != PregnancyLife.TABLE.after(pregnancy.state(), PregnancyLife.Event.INTERVIEW)) {
            moves.move(actor, pregnancy, PregnancyLife.Event.INTERVIEW, Optional.empty(), Optional.empty(), "面談の記録");
            outbox.record(
                    actor,
                    new PregnancyInterviewed(id.value(), pregnancy.woman().value()));
        }
        audit.note(
                actor,
                ConsultationEvent.INTERVIEW_RECORDED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of(
                        "on",
                        interview.on().toString(),
                        "outcome",
                        interview.outcome().name()));
    }

    /** Whatever hour was booked: it is this interview that was held. */
    private void hold(StoredPregnancy pregnancy) {
        interviews
                .lockOpen(pregnancy.id())
                .ifPresent(booked -> interviews.change(
                        booked.id(), InterviewLife.TABLE.after(booked.state(), InterviewLife.Event.HOLD), clock.now()));
    }
}
