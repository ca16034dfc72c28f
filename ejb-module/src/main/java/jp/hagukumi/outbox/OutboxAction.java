package jp.hagukumi.outbox;

import jp.hagukumi.kernel.access.Action;

/** What may be done with deliveries. */
public enum OutboxAction implements Action {
    LIST_STUCK_DELIVERIES,
    RETRY_DELIVERY
}
