package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** One adult's standing towards one child, from invitation to end. */
public record GuardianshipId(UUID value) implements Resource {

    public static GuardianshipId next() {
        return new GuardianshipId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
