package jp.hagukumi.checkups;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one child's checkup of one kind. */
public record CheckupId(UUID value) implements Resource {

    public static CheckupId next() {
        return new CheckupId(Ids.next());
    }
}
