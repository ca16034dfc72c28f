package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_REGISTER_GAPS;
import static jp.hagukumi.identity.IdentityEvent.REGISTER_GAPS_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.RegisterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** Which events of the resident register are missing, oldest gap first, for the administrator. */
@Stateless
public class ReadRegisterGaps {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    RegisterRows rows;

    @Inject
    Audit audit;

    /** At most 500. */
    public List<Gap> read(Actor actor) {
        access.require(actor, READ_REGISTER_GAPS);
        var gaps = rows.openGaps(MOST);
        audit.note(actor, REGISTER_GAPS_READ, Map.of("count", String.valueOf(gaps.size())));
        return gaps;
    }

    /**
     * @param residentNumber 宛名番号, to ask the register's clerks with
     * @param missingFrom first missing number
     * @param missingTo last missing number before the first event that waits
     * @param held how many events of the person wait
     */
    public record Gap(String residentNumber, long missingFrom, long missingTo, int held, Instant noticedAt) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Gap[masked]";
        }
    }
}
