package jp.hagukumi.pregnancy.satogaeri;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One message to the public medical hub. Sent again under the same id it counts once. */
public record HubLetterId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
