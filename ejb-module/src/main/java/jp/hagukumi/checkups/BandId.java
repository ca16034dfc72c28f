package jp.hagukumi.checkups;

import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;

/** Identifies a band of reception within a session. */
public record BandId(UUID value) {

    public static BandId next() {
        return new BandId(Ids.next());
    }
}
