package jp.hagukumi.births;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies one visit to a family. */
public record VisitId(UUID value) implements Resource {}
