package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.CareNotes;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The nurse writes down a talk or a note, whatever became of the pregnancy: after a loss somebody is needed most. */
@Stateless
public class RecordContact {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    TouchPointFollowing touchPoints;

    @Inject
    CareNotes notes;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param contact of any kind but the interview at the notice, which {@link RecordInterview} takes */
    public void record(Actor actor, PregnancyId id, CareContact contact) {
        access.require(actor, ConsultationAction.RECORD_CONTACT, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (contact.kind() == CareContact.Kind.INTERVIEW) {
            throw Refusal.at("kind", KernelRefusal.MALFORMED);
        }
        ContactJudging.judge(pregnancy, contact, clock.today());
        notes.write(id, contact, new StaffId(actor.id()), clock.now());
        touchPoint(contact.kind()).ifPresent(kind -> touchPoints.done(id, kind, contact.on()));
        audit.note(
                actor,
                ConsultationEvent.CONTACT_RECORDED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of(
                        "kind",
                        contact.kind().name(),
                        "outcome",
                        contact.outcome().name()));
    }

    private static Optional<TouchPointKind> touchPoint(CareContact.Kind kind) {
        return switch (kind) {
            case QUESTIONNAIRE_TALK -> Optional.of(TouchPointKind.QUESTIONNAIRE);
            case AFTER_BIRTH -> Optional.of(TouchPointKind.AFTER_BIRTH);
            default -> Optional.empty();
        };
    }
}
