package jp.hagukumi.web.births;

import jp.hagukumi.births.Bytes;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Encoded;
import jp.hagukumi.web.json.Text;

/**
 * A photo of the paper certificate.
 *
 * @param base64 of at most 5 MiB
 */
@Body
public record PhotoBody(
        @Text(min = 4, max = Encoded.MOST_LETTERS, pattern = Encoded.LETTERS)
        String base64) {

    Bytes bytes() {
        return Bytes.of(Encoded.file(base64, "base64"));
    }

    /** A picture of a paper about two people. */
    @Override
    public String toString() {
        return "PhotoBody[…]";
    }
}
