package jp.hagukumi.checkups.referrals;

import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Names as doors carry them; one that there is not is refused with {@link KernelRefusal#MALFORMED} at its field. */
public final class ReferralNames {

    private ReferralNames() {}

    public static OrganGroup group(String name) {
        return of(OrganGroup.class, "group", name);
    }

    public static Outcome outcome(String name) {
        return of(Outcome.class, "outcome", name);
    }

    public static Follow follow(String name) {
        return of(Follow.class, "follow", name);
    }

    private static <E extends Enum<E>> E of(Class<E> names, String field, String name) {
        for (var one : names.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        throw Refusal.at(field, KernelRefusal.MALFORMED);
    }
}
