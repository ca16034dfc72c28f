package jp.hagukumi.births.registration;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One delivery of something filed in マイナポータル. */
public record LinkFilingId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
