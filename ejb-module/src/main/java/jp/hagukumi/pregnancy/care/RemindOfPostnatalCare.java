package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;

/** The day before, whoever is expected is reminded once; nobody whom a loss makes doubtful. */
@Stateless
public class RemindOfPostnatalCare {

    @Inject
    Access access;

    @Inject
    PostnatalRows bookings;

    @Inject
    PostnatalTelling telling;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    private static final int MOST = 500;

    /** @return whether there may be more; the next call takes them */
    public boolean remind(Actor actor) {
        access.require(actor, PostnatalAction.REMIND_OF_CARE);
        var told = bookings.remind(clock.today().plusDays(1), clock.now(), MOST);
        telling.tellEach(PostnatalNotice.CARE_TOMORROW, told);
        if (!told.isEmpty()) {
            audit.note(actor, PostnatalEvent.CARE_REMINDED, Map.of("bookings", String.valueOf(told.size())));
        }
        return told.size() >= MOST;
    }
}
