package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.model.PostnatalApplicationLife;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/**
 * A health clerk or a nurse of her ward decides whether she may use care after the birth. She is told; not where she applied before a
 * loss that came since: then she is spoken to, and the answer stands in the app. A refusal gives its reason (行政手続法8条).
 */
@Stateless
public class DecidePostnatalApplication {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    ApplicationRows applications;

    @Inject
    PostnatalTelling telling;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** What is decided. */
    public enum Decision {
        GRANTED,
        DECLINED
    }

    /**
     * @param reason for her, where it is declined; at most 400 code points
     * @param seen version of the application
     * @throws Refusal {@link PostnatalRefusal#REASON_NEEDED}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link
     *     KernelRefusal#WRONG_STATE}
     */
    public void decide(Actor actor, PostnatalApplicationId id, Decision decision, Optional<String> reason, int seen) {
        access.require(actor, PostnatalAction.DECIDE_APPLICATION, id);
        var pregnancy = applications
                .find(id)
                .flatMap(found -> pregnancies.lock(found.pregnancy()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var application = applications.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (application.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var to = PostnatalApplicationLife.TABLE.after(application.state(), event(decision));
        var written = decision == Decision.DECLINED ? PostnatalApplying.written(reason) : Optional.<String>empty();
        if (decision == Decision.DECLINED && written.isEmpty()) {
            throw Refusal.at("reason", PostnatalRefusal.REASON_NEEDED);
        }
        applications.decide(id, to, written, actor.id(), clock.now());
        if (pregnancy.state() != PregnancyState.LOST || application.afterLoss()) {
            telling.tell(
                    pregnancy,
                    decision == Decision.GRANTED ? PostnatalNotice.CARE_GRANTED : PostnatalNotice.CARE_DECLINED,
                    id);
        }
        audit.note(
                actor,
                PostnatalEvent.APPLICATION_DECIDED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("decision", decision.name()));
    }

    private static PostnatalApplicationLife.Event event(Decision decision) {
        return switch (decision) {
            case GRANTED -> PostnatalApplicationLife.Event.GRANT;
            case DECLINED -> PostnatalApplicationLife.Event.DECLINE;
        };
    }
}
