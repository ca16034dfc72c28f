package jp.hagukumi.grants;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies what is owed: an award, or a claim. */
public record LineId(UUID value) implements Resource {}
