package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** A person known to the city: resident, former resident, parent elsewhere or a child not yet registered. */
public record PersonId(UUID value) implements Resource {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
