package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.GrantApplicationLife;
import jp.hagukumi.grants.payout.PaymentProposing;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk decides an application by the rules: what is granted becomes a line to be paid, a refusal names each condition that does not hold and the right to object. */
@Stateless
public class DecideGrant {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    AccountRows accounts;

    @Inject
    PaperStanding papers;

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

    /**
     * What the clerk saw, and so agrees to.
     *
     * @param version of the application
     * @param outcome what the rules said
     * @param yen what they gave
     */
    public record Seen(int version, GrantOutcome outcome, long yen) {}

    /**
     * @param note the clerk's words to a refusal
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}, {@link
     *     GrantsRefusal#DECISION_HAS_CHANGED}, {@link GrantsRefusal#NOT_YET_POSSIBLE}, {@link GrantsRefusal#FETUSES_DIFFER}, {@link
     *     GrantsRefusal#ACCOUNT_NOT_CHECKED}
     */
    public void decide(Actor actor, GrantApplicationId application, Seen seen, Optional<String> note) {
        access.require(actor, GrantsAction.DECIDE, application);
        var pregnancy = applications
                .find(application)
                .map(StoredApplication::pregnancy)
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var known = cases.lock(pregnancy).orElseThrow();
        var filed = applications.lock(application).orElseThrow();
        var judged = judging.judge(known, filed);
        var event = agreed(filed, judged, seen);
        applications.rewrite(
                filed.in(GrantApplicationLife.TABLE.after(filed.state(), event)), Optional.of(clock.now()));
        if (event == GrantApplicationLife.Event.GRANT && filed.instalment() == Instalment.FIRST) {
            cases.certified(pregnancy, clock.today());
        }
        var outcome = awarding.award(
                actor, known, new GrantAwarding.Decided(filed.instalment(), Optional.of(application), judged, note));
        outcome.line()
                .ifPresent(line ->
                        proposing.propose(actor, lines.lock(List.of(line.id().value()))));
        telling.decided(known, filed, judged.decision(), outcome.decision(), note);
        audit.note(
                actor,
                GrantsEvent.GRANT_DECIDED,
                application,
                List.of(known.woman().value()),
                Map.of(
                        "outcome",
                        judged.decision().outcome().name(),
                        "rules",
                        judged.decision().ruleVersion()));
    }

    private GrantApplicationLife.Event agreed(StoredApplication filed, GrantJudging.Judged judged, Seen seen) {
        if (filed.version() != seen.version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var decision = judged.decision();
        if (decision.outcome() == GrantDecision.Outcome.NOT_YET) {
            throw new Refusal(GrantsRefusal.NOT_YET_POSSIBLE)
                    .with("day", decision.possibleFrom().orElseThrow());
        }
        if (!decision.outcome().name().equals(seen.outcome().name()) || decision.yen() != seen.yen()) {
            throw new Refusal(GrantsRefusal.DECISION_HAS_CHANGED);
        }
        if (decision.outcome() == GrantDecision.Outcome.REFUSED) {
            return GrantApplicationLife.Event.REFUSE;
        }
        if (filed.fetuses().filter(told -> told != judged.facts().fetuses()).isPresent()) {
            throw new Refusal(GrantsRefusal.FETUSES_DIFFER);
        }
        if (accounts.find(filed.account())
                .filter(account -> !account.isUsable())
                .isPresent()) {
            throw new Refusal(GrantsRefusal.ACCOUNT_NOT_CHECKED);
        }
        papers.requireThere(filed);
        return GrantApplicationLife.Event.GRANT;
    }
}
