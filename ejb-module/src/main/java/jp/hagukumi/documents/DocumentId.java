package jp.hagukumi.documents;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One kept document. */
public record DocumentId(UUID value) implements Resource {}
