package jp.hagukumi.inside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.SlipEvent;
import jp.hagukumi.kernel.access.Actor;

/** Work as a use case does it, ended well and by a failure. */
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
}
