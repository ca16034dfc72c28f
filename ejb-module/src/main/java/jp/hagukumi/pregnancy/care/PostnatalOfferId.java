package jp.hagukumi.pregnancy.care;

import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;

/** Identifies what an institution offers on a day. */
public record PostnatalOfferId(UUID value) {

    public static PostnatalOfferId next() {
        return new PostnatalOfferId(Ids.next());
    }
}
