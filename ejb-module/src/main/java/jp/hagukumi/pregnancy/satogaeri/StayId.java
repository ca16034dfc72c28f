package jp.hagukumi.pregnancy.satogaeri;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One stay of a resident in another municipality around a birth. */
public record StayId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
