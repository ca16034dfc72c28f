package jp.hagukumi.grants.payout;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies one payment: one attempt to pay a line. */
public record PaymentId(UUID value) implements Resource {}
