package jp.hagukumi.web.births;

import java.util.Optional;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** A name as somebody types it, with its reading where there is one already. */
@Body
public record NameBody(
        @Text(max = 50) String name, @Text(max = 100) Optional<String> reading) {

    /** A name. */
    @Override
    public String toString() {
        return "NameBody[…]";
    }
}
