package jp.hagukumi.checkups;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies a session: a ward's day for one kind of checkup. */
public record SessionId(UUID value) implements Resource {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }
}
