package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.model.LineLife;
import jp.hagukumi.grants.store.Ledger;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A claim was paid back to the city. */
@Stateless
public class NotePaidBack {

    @Inject
    Access access;

    @Inject
    LineRows lines;

    @Inject
    Ledger ledger;

    @Inject
    PaymentEnding ending;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param on the day on which it arrived. @throws Refusal {@link PayoutRefusal#NOT_A_CLAIM}, {@link KernelRefusal#WRONG_STATE} */
    public void note(Actor actor, LineId claim, LocalDate on) {
        access.require(actor, PayoutAction.NOTE_PAID_BACK, claim);
        var line = lines.lock(List.of(claim.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (line.kind() != LineKind.CLAIM) {
            throw new Refusal(PayoutRefusal.NOT_A_CLAIM);
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.at("on", PayoutRefusal.DAY_IN_THE_FUTURE);
        }
        lines.move(
                List.of(claim.value()),
                LineLife.TABLE.after(line.state(), LineLife.Event.SETTLE),
                Optional.of("PAID_BACK"),
                clock.now());
        ledger.post(
                Ledger.Entry.PAID_BACK,
                new Ledger.Item(claim.value(), Optional.empty(), line.yen()),
                on,
                clock.now(),
                actor.id());
        audit.note(
                actor,
                PayoutEvent.CLAIM_PAID_BACK,
                claim,
                ending.womanOf(claim.value()).map(PersonId::value).stream().toList());
    }
}
