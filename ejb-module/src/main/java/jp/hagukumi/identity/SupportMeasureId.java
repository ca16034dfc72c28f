package jp.hagukumi.identity;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** One support measure (支援措置). */
public record SupportMeasureId(UUID value) implements Resource {

    public static SupportMeasureId next() {
        return new SupportMeasureId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
