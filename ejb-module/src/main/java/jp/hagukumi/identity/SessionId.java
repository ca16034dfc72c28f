package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One sign-in on one device. Not secret; the token is. */
public record SessionId(UUID value) implements Resource {}
