package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** A partner: hospital, clinic, midwife, or the resident-register system. */
public record InstitutionId(UUID value) implements Resource {

    public static InstitutionId next() {
        return new InstitutionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
