package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.time.CityClock;

/** A ward's children who did not come, whoever is to be turned to soonest first. */
@Stateless
public class ListRecall {

    /** Judged and put in order as a whole: so many, those whose window ends soonest. */
    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    RecallRows recall;

    @Inject
    RecallViewing viewing;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public RecallList list(Actor actor, RecallQuery query) {
        access.require(actor, CheckupsAction.LIST_RECALL, Scope.ofWard(query.ward()));
        var found = recall.list(query, clock.today(), MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        audit.note(
                actor,
                CheckupsEvent.RECALL_LISTED,
                Map.of("ward", query.ward(), "children", String.valueOf(shown.size())));
        return new RecallList(query.ward(), viewing.lines(shown), found.size() > MOST);
    }
}
