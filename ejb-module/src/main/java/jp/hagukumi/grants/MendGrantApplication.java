package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.GrantApplicationLife;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** She mends what she filed: what the clerk asked for, or a mistake of her own, until it is decided. */
@Stateless
public class MendGrantApplication {

    @Inject
    Access access;

    @Inject
    GrantTaking taking;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    PaperStanding papers;

    @Inject
    Audit audit;

    /**
     * @param version as she saw it
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}, {@link
     *     GrantsRefusal#PAPER_ASKED_FOR} and as {@link GrantTaking#mended}
     */
    public void mend(Actor actor, GrantApplicationId application, int version, GrantFiling filing) {
        access.require(actor, GrantsAction.MEND_APPLICATION, application);
        var before = applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (before.version() != version) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var to = GrantApplicationLife.TABLE.after(before.state(), GrantApplicationLife.Event.MEND);
        papers.requireSentAgain(application);
        var known = cases.find(before.pregnancy()).orElseThrow();
        applications.rewrite(taking.mended(actor, known, before, filing, to), Optional.empty());
        audit.note(
                actor,
                GrantsEvent.GRANT_MENDED,
                application,
                List.of(known.woman().value()));
    }
}
