package jp.hagukumi.pregnancy.satogaeri;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One woman of another municipality who stays here around a birth, as her own municipality asked. */
public record GuestId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
