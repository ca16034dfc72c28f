package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.payout.PaymentProposing;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A fact has changed after the decision: each granted instalment is decided anew, and the difference is paid or claimed back. What was
 * paid before she left the city stays hers; after that only what another city paid for the same is reckoned. What by the new days is
 * not open yet is left as it stands, and the case stays on the list until it is.
 */
@Stateless
public class ReckonAnew {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    LineRows lines;

    @Inject
    GrantJudging judging;

    @Inject
    GrantAwarding awarding;

    @Inject
    PaymentProposing proposing;

    @Inject
    GrantTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final TextBounds NOTE = TextBounds.line(1, 500);

    /**
     * @param elsewhere what was learned of a payment elsewhere since, by instalment; it replaces what the application said
     * @param note why, 1 to 500 code points
     * @return the lines that it made
     * @throws Refusal {@link GrantsRefusal#NOTHING_TO_RECKON} where no instalment was granted
     */
    public List<LineId> reckon(Actor actor, GrantCaseId pregnancy, Map<Instalment, Elsewhere> elsewhere, String note) {
        access.require(actor, GrantsAction.RECKON_ANEW, pregnancy);
        if (NOTE.flawOf(note).isPresent()) {
            throw Refusal.at("note", KernelRefusal.OUT_OF_BOUNDS).with("min", 1).with("max", 500);
        }
        var known = cases.lock(pregnancy.pregnancy()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var granted = applications.of(known.pregnancy()).stream()
                .filter(application -> application.state() == ApplicationState.GRANTED)
                .toList();
        if (granted.isEmpty()) {
            throw new Refusal(GrantsRefusal.NOTHING_TO_RECKON);
        }
        var made = new ArrayList<StoredLine>();
        var later = false;
        for (var application : granted) {
            if (known.cancelledOn().isPresent() && !elsewhere.containsKey(application.instalment())) {
                continue;
            }
            var now = Optional.ofNullable(elsewhere.get(application.instalment()))
                    .map(GrantTaking::learned)
                    .map(application::paidElsewhere)
                    .orElse(application);
            if (now.version() != application.version()) {
                applications.correct(now);
            }
            var judged = judging.judgeAnew(known.asCertified(), now, clock.today());
            if (judged.decision().outcome() == GrantDecision.Outcome.NOT_YET) {
                later = true;
                continue;
            }
            awarding.award(
                            actor,
                            known,
                            new GrantAwarding.Decided(
                                    application.instalment(), Optional.of(application.id()), judged, Optional.of(note)))
                    .line()
                    .ifPresent(made::add);
        }
        if (!later) {
            cases.reckoned(known.pregnancy());
        }
        proposing.propose(
                actor, lines.lock(made.stream().map(line -> line.id().value()).toList()));
        made.forEach(line -> telling.reckoned(known, line));
        audit.note(
                actor,
                GrantsEvent.GRANT_RECKONED,
                pregnancy,
                List.of(known.woman().value()),
                Map.of("lines", String.valueOf(made.size())));
        return made.stream().map(StoredLine::id).toList();
    }
}
