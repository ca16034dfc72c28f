package jp.hagukumi.checkups.clinics;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies a month's payment list to clinics. */
public record PaymentListId(UUID value) implements Resource {

    public static PaymentListId next() {
        return new PaymentListId(Ids.next());
    }
}
