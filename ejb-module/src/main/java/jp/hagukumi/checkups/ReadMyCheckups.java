package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A guardian sees the checkups of her children: when, where, what she may still change. */
@Stateless
public class ReadMyCheckups {

    @Inject
    Access access;

    @Inject
    MyCheckups mine;

    @Inject
    Audit audit;

    /** In the order of the children's windows. */
    public List<MyCheckup> read(Actor actor) {
        access.require(actor, CheckupsAction.READ_MY_CHECKUPS);
        var found = mine.of(new PersonId(actor.id()));
        audit.note(actor, CheckupsEvent.MY_CHECKUPS_READ, Map.of("checkups", String.valueOf(found.size())));
        return found;
    }
}
