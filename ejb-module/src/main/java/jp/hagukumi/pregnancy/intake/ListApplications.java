package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.store.IntakeRows;

/** A clerk sees which applications of マイナポータル became no case, and why. */
@Stateless
public class ListApplications {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    IntakeRows applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    Audit audit;

    /** @return at most 200 addressed to the own ward or to none, the oldest first */
    public List<ApplicationView> list(Actor actor) {
        access.require(actor, IntakeAction.LIST_APPLICATIONS);
        var found = applications.setAside(
                access.reach(actor, IntakeAction.LIST_APPLICATIONS).within(Optional.empty()), MOST);
        audit.note(actor, IntakeEvent.APPLICATIONS_LISTED, Map.of("count", String.valueOf(found.size())));
        return found.stream().map(application -> desk.view(application, false)).toList();
    }
}
