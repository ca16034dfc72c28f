package jp.hagukumi.checkups.referrals;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one referral. */
public record ReferralId(UUID value) implements Resource {

    public static ReferralId next() {
        return new ReferralId(Ids.next());
    }
}
