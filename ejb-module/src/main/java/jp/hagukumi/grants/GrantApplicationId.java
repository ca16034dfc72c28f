package jp.hagukumi.grants;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Identifies an application for a grant. */
public record GrantApplicationId(UUID value) implements Resource {}
