package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk adds the image of a paper that was brought to the counter or came by post. */
@Stateless
public class EnterGrantPaper {

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
    public int enter(Actor actor, GrantApplicationId application, GrantPaper kind, byte[] content) {
        access.require(actor, GrantsAction.ENTER_APPLICATION, application);
        var taken = taking.take(actor, application, kind, content);
        audit.note(actor, GrantsEvent.GRANT_PAPER_ENTERED, application, taken.about(), taken.noted());
        return taken.position();
    }
}
