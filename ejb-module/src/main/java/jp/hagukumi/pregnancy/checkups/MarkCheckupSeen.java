package jp.hagukumi.pregnancy.checkups;

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
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A nurse has looked at a result and says what she did about it. */
@Stateless
public class MarkCheckupSeen {

    private static final TextBounds NOTE = TextBounds.lines(1, 500);

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param note at most 500 code points
     * @throws Refusal {@link CheckupRefusal#NOTHING_WAITS} where a colleague was first
     */
    public void seen(Actor actor, CheckupId checkup, String note) {
        access.require(actor, CheckupAction.MARK_SEEN, checkup);
        if (NOTE.flawOf(note).isPresent()) {
            throw Refusal.at("note", KernelRefusal.OUT_OF_BOUNDS).with("min", 1).with("max", 500);
        }
        if (!checkups.seen(checkup, actor.id(), Optional.of(note), clock.now())) {
            throw new Refusal(CheckupRefusal.NOTHING_WAITS);
        }
        var woman = checkups.pregnancyOf(checkup)
                .flatMap(pregnancies::find)
                .orElseThrow()
                .woman();
        audit.note(actor, CheckupEvent.ATTENTION_SEEN, checkup, List.of(woman.value()), Map.of());
    }
}
