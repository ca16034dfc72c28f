package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.Settlements;
import jp.hagukumi.births.store.Settlements.Matter;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** Somebody has seen to what waited for a person, and says how. No case is moved by it, and what was kept stays. */
@ApplicationScoped
public class Settling {

    @Inject
    Settlements settlements;

    @Inject
    CityClock clock;

    /**
     * @param note 1 to 500 code points
     * @throws Refusal NOT_FOUND where it does not wait; {@link jp.hagukumi.births.BirthsRefusal#TEXT_UNFIT}
     */
    void settle(Actor actor, Matter matter, Written note) {
        var words = Wording.require("note", note);
        if (!settlements.settle(matter, actor.id(), clock.now(), words)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
    }
}
