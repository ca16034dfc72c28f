package jp.hagukumi.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.store.Deliveries;

/** An administrator has put right what was wrong and lets a stuck delivery be tried again. */
@Stateless
public class RetryDelivery {

    @Inject
    Access access;

    @Inject
    Deliveries deliveries;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link KernelRefusal#NOT_FOUND}; {@link KernelRefusal#WRONG_STATE} where it waits or is done
     */
    public void retry(Actor actor, MessageId message, String recipient) {
        access.require(actor, OutboxAction.RETRY_DELIVERY);
        var state = deliveries
                .lockState(message.value(), recipient)
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        DeliveryState.LIFE.after(state, DeliveryState.Event.RETRY);
        deliveries.retry(message.value(), recipient, clock.now());
        audit.note(actor, OutboxEvent.DELIVERY_RETRIED, message, List.of(), Map.of("recipient", recipient));
    }
}
