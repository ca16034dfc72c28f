package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.results.store.SentRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A clerk has found whose it is, and the result goes to her as if it had found her by itself. */
@Stateless
public class PutToPregnancy {

    @Inject
    Access access;

    @Inject
    SentRows sent;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    ResultIntake intake;

    @Inject
    Audit audit;

    /**
     * @param pregnancy of a ward of the actor's
     * @throws Refusal {@link ResultRefusal#NOT_SET_ASIDE}, and as {@link jp.hagukumi.pregnancy.checkups.CheckupTaking#take} or
     *     {@link jp.hagukumi.pregnancy.LossTaking#take}
     */
    public void put(Actor actor, SentResultId result, PregnancyId pregnancy) {
        access.require(actor, ResultAction.PUT_TO_PREGNANCY, pregnancy);
        var waiting = sent.lock(result).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (waiting.state() != SentResultState.SET_ASIDE) {
            throw new Refusal(ResultRefusal.NOT_SET_ASIDE).with("state", waiting.state());
        }
        var known = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        intake.put(actor, waiting, known);
        audit.note(
                actor,
                ResultEvent.RESULT_PUT,
                pregnancy,
                List.of(known.woman().value()),
                Map.of("result", result.value().toString()));
    }
}
