package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.GuestRows;

/** The nurse sees the guests of the ward, and those whom no ward has taken on yet. */
@Stateless
public class ListGuests {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    GuestRows guests;

    @Inject
    GuestSheets sheets;

    @Inject
    Audit audit;

    /**
     * @param ward only this one and those of none
     * @return at most 200, those who wait for an answer first
     * @throws Refusal NOT_ALLOWED for a ward out of reach
     */
    public List<GuestSheet> list(Actor actor, Optional<String> ward) {
        access.require(actor, SatogaeriAction.LIST_GUESTS);
        var found = guests.open(access.reach(actor, SatogaeriAction.LIST_GUESTS).within(ward), MOST);
        audit.note(actor, SatogaeriEvent.GUESTS_LISTED, Map.of("count", String.valueOf(found.size())));
        return sheets.of(found, List.of());
    }
}
