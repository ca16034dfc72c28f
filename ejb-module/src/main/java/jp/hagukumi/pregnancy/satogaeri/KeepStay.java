package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredStay;

/**
 * A woman writes where she will stay around the birth. It is kept for her ward; the other municipality is told only once she has
 * agreed. A plan that was told is told anew when it changes.
 */
@Stateless
public class KeepStay {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    StayRows stays;

    @Inject
    StayJudging judging;

    @Inject
    StayTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link SatogaeriRefusal#NO_PREGNANCY}, {@link SatogaeriRefusal#TOLD_ANOTHER_MUNICIPALITY},
     *     {@link KernelRefusal#CHANGED_MEANWHILE}, and everything that is wrong with the plan
     */
    public StayId keep(Actor actor, StayPlan written) {
        access.require(actor, SatogaeriAction.KEEP_STAY);
        var woman = new PersonId(actor.id());
        pregnancies.holdWoman(woman);
        var pregnancy = judging.pregnancyOf(woman).orElseThrow(() -> new Refusal(SatogaeriRefusal.NO_PREGNANCY));
        var plan = judging.resolved(written);
        judging.require(plan);
        var id = stays.lockOpenOf(pregnancy.id())
                .map(stay -> change(stay, plan))
                .orElseGet(() -> open(pregnancy.id(), woman, plan));
        audit.note(
                actor, SatogaeriEvent.STAY_KEPT, id, Set.of(actor.id()), Map.of("municipality", plan.municipality()));
        return id;
    }

    private StayId open(PregnancyId pregnancy, PersonId woman, StayPlan plan) {
        if (plan.version().isPresent()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var id = new StayId(Ids.next());
        stays.open(id, pregnancy, woman, plan, clock.now());
        return id;
    }

    private StayId change(StoredStay stay, StayPlan plan) {
        if (plan.version().filter(seen -> seen == stay.version()).isEmpty()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var told = stay.state() != StayState.PLANNED;
        if (told && !stay.municipality().equals(plan.municipality())) {
            throw Refusal.at("municipality", SatogaeriRefusal.TOLD_ANOTHER_MUNICIPALITY);
        }
        stays.change(stay.id(), StayLife.TABLE.after(stay.state(), StayLife.Event.CHANGE), plan, clock.now());
        if (told) {
            telling.tell(stay);
        }
        return stay.id();
    }
}
