package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She applies for care after the birth; her ward decides before she books. */
@Stateless
public class ApplyForMyPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalCases cases;

    @Inject
    PostnatalApplying applying;

    @Inject
    Audit audit;

    /**
     * @param words what she wishes to say; at most 400 code points
     * @throws Refusal those of {@link PostnatalApplying#apply}
     */
    public void apply(Actor actor, Optional<String> words) {
        access.require(actor, PostnatalAction.APPLY_FOR_MY_CARE);
        var pregnancy = cases.of(new PersonId(actor.id()))
                .flatMap(known -> pregnancies.lock(known.id()))
                .orElseThrow(() -> new Refusal(PostnatalRefusal.NO_CARE_DUE));
        var id = applying.apply(actor, pregnancy, words, PostnatalBooking.Channel.APP);
        audit.note(actor, PostnatalEvent.CARE_APPLIED, id, List.of(actor.id()), Map.of("channel", "APP"));
    }
}
