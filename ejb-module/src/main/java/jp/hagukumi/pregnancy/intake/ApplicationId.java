package jp.hagukumi.pregnancy.intake;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One application of マイナポータル as we keep it. */
public record ApplicationId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
