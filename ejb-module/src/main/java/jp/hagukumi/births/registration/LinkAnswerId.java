package jp.hagukumi.births.registration;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One answer of the family-register system as it was kept here. */
public record LinkAnswerId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
