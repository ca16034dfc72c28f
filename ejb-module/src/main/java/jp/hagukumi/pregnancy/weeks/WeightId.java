package jp.hagukumi.pregnancy.weeks;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies one weight that a woman entered. */
public record WeightId(UUID value) implements Resource {}
