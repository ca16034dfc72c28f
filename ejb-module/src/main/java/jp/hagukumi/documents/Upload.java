package jp.hagukumi.documents;

import java.util.List;
import java.util.UUID;

/**
 * What is to be kept.
 *
 * @param purpose the room and kind of thing it belongs to, for the retention table: {@code births.certificate}
 * @param owner the thing it belongs to; at most ten documents each
 * @param about the persons whose data it shows
 * @param content 1 byte to 5 MiB, as received
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String purpose, UUID owner, List<UUID> about, byte[] content) {

    public Upload {
        about = List.copyOf(about);
    }
}
