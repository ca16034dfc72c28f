package jp.hagukumi.births;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One code given to a mother for one delivery (出生連携コード). Not the code itself. */
public record DeliveryTokenId(UUID value) implements Resource {}
