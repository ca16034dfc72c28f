package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.LinkOrderLife;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** What kept the register's door from taking the orders is put right: those that are stuck go out again under the same ids. */
@Stateless
public class RetryLinkOrder {

    @Inject
    Access access;

    @Inject
    LinkRows link;

    @Inject
    LinkCancels cancels;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal NOT_FOUND; WRONG_STATE where it is not stuck */
    public void retry(Actor actor, LinkOrderId order) {
        access.require(actor, RegistrationAction.RETRY_LINK_ORDER);
        var held = link.lock(order).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        // What the ward wants given up is not sent again as an order.
        var givenUp = cancels.of(order).filter(asked -> asked.outcome().isEmpty());
        var move = givenUp.isPresent() && held.state() == LinkOrderState.STUCK
                ? LinkOrderMove.ASK_CANCEL
                : LinkOrderMove.RETRY;
        link.await(order, LinkOrderLife.TABLE.after(held.state(), move), 0, clock.now());
        audit.note(actor, RegistrationAudit.LINK_ORDER_RETRIED, order, List.of(), Map.of());
    }
}
