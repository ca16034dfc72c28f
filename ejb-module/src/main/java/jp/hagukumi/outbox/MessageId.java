package jp.hagukumi.outbox;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One recorded announcement. */
public record MessageId(UUID value) implements Resource {}
