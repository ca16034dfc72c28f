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
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The desk writes down that she applies, by phone, at the counter or at a visit. */
@Stateless
public class EnterPostnatalApplication {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalApplying applying;

    @Inject
    Audit audit;

    /**
     * @param words what she said; at most 400 code points
     * @throws Refusal those of {@link PostnatalApplying#apply}
     */
    public void enter(Actor actor, PregnancyId id, Optional<String> words) {
        access.require(actor, PostnatalAction.ENTER_APPLICATION, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var application = applying.apply(actor, pregnancy, words, PostnatalBooking.Channel.DESK);
        audit.note(
                actor,
                PostnatalEvent.CARE_APPLIED,
                application,
                List.of(pregnancy.woman().value()),
                Map.of("channel", "DESK"));
    }
}
