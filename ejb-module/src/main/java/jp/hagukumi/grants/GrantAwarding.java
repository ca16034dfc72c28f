package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.model.LineLife;
import jp.hagukumi.grants.payout.PaymentProposing;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.rules.Reckoning;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.DecisionRows;
import jp.hagukumi.grants.store.Ledger;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;

/** Turns a decision into what is owed, in the caller's transaction; the case must be locked. */
@ApplicationScoped
public class GrantAwarding {

    @Inject
    CaseRows cases;

    @Inject
    DecisionRows decisions;

    @Inject
    LineRows lines;

    @Inject
    Ledger ledger;

    @Inject
    PaymentProposing proposing;

    @Inject
    CityClock clock;

    /** What is decided for one instalment. */
    public record Decided(
            Instalment instalment,
            Optional<GrantApplicationId> application,
            GrantJudging.Judged judged,
            Optional<String> note) {}

    /** What a decision changed: the line that it made, if any. */
    public record Outcome(UUID decision, Optional<StoredLine> line) {}

    /**
     * Keeps the decision and makes the line that brings what stands to what is due. What has not left the city is cancelled first, so
     * that nobody is paid an amount that is claimed back.
     */
    public Outcome award(Actor actor, StoredCase known, Decided decided) {
        var kept = decision(actor, known.pregnancy(), decided);
        var standing = lines.of(known.pregnancy()).stream()
                .filter(line -> line.instalment() == decided.instalment() && line.state() != LineState.CANCELLED)
                .toList();
        var due = decided.judged().decision().yen();
        if (standingYen(standing) > due) {
            cancel(actor, standing, "RECKONED_ANEW");
            standing = lines.of(known.pregnancy()).stream()
                    .filter(line -> line.instalment() == decided.instalment() && line.state() != LineState.CANCELLED)
                    .toList();
        }
        var difference = Reckoning.of(due, Math.max(0, standingYen(standing)));
        return new Outcome(
                kept,
                difference.map(found -> line(
                        actor,
                        known.pregnancy(),
                        decided.instalment(),
                        found.toHer() ? LineKind.AWARD : LineKind.CLAIM,
                        found.yen(),
                        kept,
                        Optional.empty())));
    }

    /** Opens the repayment of a checkup: decided by its own room's rule. Twice equals once. */
    public void reimburse(Actor actor, StoredCase known, UUID checkup, long yen) {
        if (lines.knowsCheckup(checkup)) {
            return;
        }
        var decision = new DecisionRows.Kept(
                Ids.next(),
                known.pregnancy(),
                Instalment.REIMBURSEMENT,
                Optional.empty(),
                true,
                yen,
                "pregnancy.checkups",
                actor.id(),
                clock.now(),
                Optional.empty());
        decisions.write(decision, Map.of("checkup", checkup.toString(), "yen", String.valueOf(yen)), List.of());
        line(
                actor,
                known.pregnancy(),
                Instalment.REIMBURSEMENT,
                LineKind.AWARD,
                yen,
                decision.id(),
                Optional.of(checkup));
    }

    /** Takes the repayment of a checkup back. Twice equals once. @return whether there was something to take back */
    public boolean close(Actor actor, StoredCase known, UUID checkup) {
        var these = lines.of(known.pregnancy()).stream()
                .filter(line -> line.checkup().equals(Optional.of(checkup)) && line.state() != LineState.CANCELLED)
                .toList();
        if (these.isEmpty() || these.stream().anyMatch(line -> line.kind() == LineKind.CLAIM)) {
            return false;
        }
        cancel(actor, these, "CHECKUP_CANCELLED");
        lines.lock(these.stream().map(line -> line.id().value()).toList()).stream()
                .filter(line -> line.state() != LineState.CANCELLED)
                .forEach(paid -> line(
                        actor,
                        known.pregnancy(),
                        Instalment.REIMBURSEMENT,
                        LineKind.CLAIM,
                        paid.yen(),
                        paid.decision(),
                        Optional.of(checkup)));
        return true;
    }

    /** Ends those that can still be stopped: their payments are taken back and the award is posted the other way round. */
    public void cancel(Actor actor, List<StoredLine> these, String why) {
        proposing.hold(these.stream().map(line -> line.id().value()).toList());
        var open = lines
                .lock(these.stream()
                        .filter(line -> line.kind() == LineKind.AWARD)
                        .map(line -> line.id().value())
                        .toList())
                .stream()
                .filter(line -> LineLife.TABLE
                        .target(line.state(), LineLife.Event.CANCEL)
                        .isPresent())
                .toList();
        var gone =
                proposing.withdraw(open.stream().map(line -> line.id().value()).toList());
        var ending =
                open.stream().filter(line -> !gone.contains(line.id().value())).toList();
        lines.move(
                ending.stream().map(line -> line.id().value()).toList(),
                LineState.CANCELLED,
                Optional.of(why),
                clock.now());
        ledger.post(
                Ledger.Entry.AWARD_CANCELLED,
                ending.stream().map(GrantAwarding::item).toList(),
                clock.today(),
                clock.now(),
                actor.id());
    }

    private UUID decision(Actor actor, PregnancyId pregnancy, Decided decided) {
        var judged = decided.judged();
        var id = Ids.next();
        decisions.write(
                new DecisionRows.Kept(
                        id,
                        pregnancy,
                        decided.instalment(),
                        decided.application(),
                        judged.decision().outcome() == GrantDecision.Outcome.GRANTED,
                        judged.decision().yen(),
                        judged.decision().ruleVersion(),
                        actor.id(),
                        clock.now(),
                        decided.note()),
                judged.facts().named(),
                judged.decision().steps());
        return id;
    }

    private StoredLine line(
            Actor actor,
            PregnancyId pregnancy,
            Instalment instalment,
            LineKind kind,
            long yen,
            UUID decision,
            Optional<UUID> checkup) {
        var line = new StoredLine(
                new LineId(Ids.next()),
                pregnancy,
                instalment,
                lines.nextSequence(pregnancy, instalment),
                kind,
                yen,
                LineState.DUE,
                decision,
                checkup,
                clock.now(),
                actor.id(),
                Optional.empty());
        lines.write(line);
        ledger.post(
                kind == LineKind.AWARD ? Ledger.Entry.AWARDED : Ledger.Entry.CLAIMED,
                item(line),
                clock.today(),
                clock.now(),
                actor.id());
        return line;
    }

    private static Ledger.Item item(StoredLine line) {
        return new Ledger.Item(line.id().value(), Optional.empty(), line.yen());
    }

    private static long standingYen(List<StoredLine> standing) {
        return standing.stream()
                .mapToLong(line -> line.kind() == LineKind.AWARD ? line.yen() : -line.yen())
                .sum();
    }
}
