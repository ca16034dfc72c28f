package jp.hagukumi.grants;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.pregnancy.PregnancyId;

/** Identifies all that is owed for one pregnancy; its value is the pregnancy's. */
public record GrantCaseId(UUID value) implements Resource {

    public PregnancyId pregnancy() {
        return new PregnancyId(value);
    }
}
