package jp.hagukumi.grants.payout;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies a batch of payments. */
public record BatchId(UUID value) implements Resource {}
