package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** A household (世帯) of the resident register. */
public record HouseholdId(UUID value) implements Resource {

    public static HouseholdId next() {
        return new HouseholdId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
