package jp.hagukumi.pregnancy.care;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one booking of care after the birth. */
public record PostnatalBookingId(UUID value) implements Resource {

    public static PostnatalBookingId next() {
        return new PostnatalBookingId(Ids.next());
    }
}
