package jp.hagukumi.checkups.questions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A health nurse reads what was handed in of the sensitive class. Never printed for parents, in no list and no export. */
@Stateless
public class ReadSensitiveAnswers {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    HandedInReading reading;

    @Inject
    Audit audit;

    public HandedInAnswers read(Actor actor, CheckupId id) {
        access.require(actor, QuestionsAction.READ_SENSITIVE_ANSWERS, id);
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                QuestionsEvent.SENSITIVE_ANSWERS_READ,
                id,
                List.of(checkup.child().value()));
        return reading.sensitiveHandedIn(checkup);
    }
}
