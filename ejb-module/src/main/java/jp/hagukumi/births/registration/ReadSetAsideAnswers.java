package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clerk sees which answers of the family-register system changed nothing, and why: somebody must speak with its people. */
@Stateless
public class ReadSetAsideAnswers {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    LinkRows link;

    @Inject
    Audit audit;

    /** @return at most 200 of the own ward and of no known one, the oldest first */
    public List<SetAsideAnswer> read(Actor actor) {
        access.require(actor, RegistrationAction.READ_SET_ASIDE_ANSWERS);
        var reach = access.reach(actor, RegistrationAction.READ_SET_ASIDE_ANSWERS);
        var found = link.setAside(reach.wholeCity() ? Optional.empty() : Optional.of(List.copyOf(reach.wards())), MOST);
        audit.note(actor, RegistrationAudit.SET_ASIDE_ANSWERS_READ, Map.of("count", String.valueOf(found.size())));
        return found;
    }
}
