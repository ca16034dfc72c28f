package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** She sends the photo of a paper with her application: drawn anew without its metadata, shown to nobody before a scanner passed it. */
@Stateless
public class AddGrantPaper {

    @Inject
    Access access;

    @Inject
    PaperTaking taking;

    @Inject
    Audit audit;

    /**
     * @param content 1 byte to 5 MiB: JPEG, PNG or PDF by its first bytes
     * @return its place among the papers of the application, from 1
     * @throws Refusal as {@link PaperTaking#take}
     */
    public int add(Actor actor, GrantApplicationId application, GrantPaper kind, byte[] content) {
        access.require(actor, GrantsAction.ADD_PAPER, application);
        var taken = taking.take(actor, application, kind, content);
        audit.note(actor, GrantsEvent.GRANT_PAPER_ADDED, application, taken.about(), taken.noted());
        return taken.position();
    }
}
