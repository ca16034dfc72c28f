package jp.hagukumi.documents.letters;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One letter to one person. */
public record LetterId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
