package jp.hagukumi.births;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies one filed contact slip. */
public record SlipId(UUID value) implements Resource {}
