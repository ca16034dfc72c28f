package jp.hagukumi.pregnancy.checkups;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies the result of one checkup. */
public record CheckupId(UUID value) implements Resource {}
