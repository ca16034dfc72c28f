package jp.hagukumi.pregnancy;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one pregnancy, whatever the number of children. */
public record PregnancyId(UUID value) implements Resource {

    public static PregnancyId next() {
        return new PregnancyId(Ids.next());
    }
}
