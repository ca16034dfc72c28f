package jp.hagukumi.web.births;

import java.util.Base64;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/**
 * A photo of the paper certificate.
 *
 * @param base64 of at most 5 MiB
 */
@Body
public record PhotoBody(
        @Text(min = 4, max = 7_000_000, pattern = "[A-Za-z0-9+/]*={0,2}")
        String base64) {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    Bytes bytes() {
        if (base64.length() % 4 != 0) {
            throw Refusal.at("base64", KernelRefusal.MALFORMED);
        }
        var content = Base64.getDecoder().decode(base64);
        if (content.length > MOST_BYTES) {
            throw Refusal.at("base64", KernelRefusal.TOO_LARGE);
        }
        return Bytes.of(content);
    }

    /** A picture of a paper about two people. */
    @Override
    public String toString() {
        return "PhotoBody[…]";
    }
}
