package jp.hagukumi.checkups.clinics;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one edition of a result of a clinic. */
public record ClinicResultId(UUID value) implements Resource {

    public static ClinicResultId next() {
        return new ClinicResultId(Ids.next());
    }
}
