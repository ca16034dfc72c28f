package jp.hagukumi.pregnancy.results;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies one version of what a clinic sent. */
public record SentResultId(UUID value) implements Resource {}
