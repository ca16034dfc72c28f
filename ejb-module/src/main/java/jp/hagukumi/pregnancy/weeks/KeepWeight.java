package jp.hagukumi.pregnancy.weeks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.weeks.store.WeightRows;

/** She enters what she weighed on a day; entered again for the same day, the later one counts. */
@Stateless
public class KeepWeight {

    private static final int LEAST = 25_000;
    private static final int MOST = 250_000;

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    WeightRows weights;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param grams 25,000 to 250,000
     * @throws Refusal {@link WeeksRefusal}, {@link KernelRefusal#OUT_OF_BOUNDS}
     */
    public WeightId keep(Actor actor, LocalDate on, int grams) {
        access.require(actor, WeeksAction.KEEP_WEIGHT);
        var woman = new PersonId(actor.id());
        pregnancies.holdWoman(woman);
        var pregnancy = pregnancies.openOf(woman).orElseThrow(() -> new Refusal(WeeksRefusal.NO_PREGNANCY));
        if (grams < LEAST || grams > MOST) {
            throw Refusal.at("grams", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", LEAST)
                    .with("max", MOST);
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.at("on", WeeksRefusal.WEIGHED_IN_THE_FUTURE);
        }
        if (on.isBefore(pregnancy.dueOn().minusDays(Gestation.TERM))) {
            throw Refusal.at("on", WeeksRefusal.WEIGHED_BEFORE_PREGNANCY);
        }
        var weight = new Weight(new WeightId(Ids.next()), on, grams);
        weights.keep(pregnancy.id(), weight, actor.id(), clock.now());
        audit.note(actor, WeeksEvent.WEIGHT_KEPT, weight.id(), List.of(actor.id()), Map.of());
        return weight.id();
    }
}
