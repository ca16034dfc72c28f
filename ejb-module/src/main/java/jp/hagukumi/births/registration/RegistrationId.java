package jp.hagukumi.births.registration;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One registration of one child. */
public record RegistrationId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
