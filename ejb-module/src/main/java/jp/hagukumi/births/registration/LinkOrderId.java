package jp.hagukumi.births.registration;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One order to the family-register system. Sent again under the same id it counts once. */
public record LinkOrderId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
