package jp.hagukumi.testbuild;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.SlipEvent;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Work as a use case does it, ended well, by a refusal and by a failure. It is laid into the house's own module, since a container
 * knows an exception's annotation only in the module that declares it.
 */
@Stateless
public class Probe {

    @Inject
    Audit audit;

    public void works(Actor actor) {
        audit.note(actor, SlipEvent.VISITS_LISTED, Map.of("visits", "0"));
    }

    public void worksAndFails(Actor actor) {
        works(actor);
        throw new IllegalStateException("planned by a test");
    }

    public void worksAndRefuses(Actor actor) {
        works(actor);
        throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
    }
}
