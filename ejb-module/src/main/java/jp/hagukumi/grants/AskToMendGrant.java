package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.GrantApplicationLife;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.PaperRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/** A clerk asks her for what is missing or unclear. */
@Stateless
public class AskToMendGrant {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    PaperRows asked;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final TextBounds WORDS = TextBounds.line(1, 500);

    /**
     * @param words what she is asked, 1 to 500 code points
     * @param papers of which she is asked for a picture, again or for the first time
     */
    public void ask(Actor actor, GrantApplicationId application, int version, String words, Set<GrantPaper> papers) {
        access.require(actor, GrantsAction.ASK_TO_MEND, application);
        var before = applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (before.version() != version) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (WORDS.flawOf(words).isPresent()) {
            throw Refusal.at("words", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 500);
        }
        var to = GrantApplicationLife.TABLE.after(before.state(), GrantApplicationLife.Event.ASK);
        applications.rewrite(before.asked(to, words), Optional.empty());
        asked.ask(application, before.version(), papers, actor.id(), clock.now());
        var known = cases.find(before.pregnancy()).orElseThrow();
        notices.tell(known.woman().value(), GrantNotice.GRANT_TO_MEND, Map.of(), "/grants");
        audit.note(
                actor,
                GrantsEvent.GRANT_ASKED_TO_MEND,
                application,
                List.of(known.woman().value()));
    }
}
