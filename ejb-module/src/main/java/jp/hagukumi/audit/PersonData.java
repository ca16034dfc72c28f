package jp.hagukumi.audit;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/**
 * What is kept about one person, as the thing whose family may see who looked at it. Where it belongs is answered by the room
 * that knows persons.
 */
public record PersonData(UUID value) implements Resource {}
