package jp.hagukumi.births.registration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.Bytes;

/**
 * A registration of birth that was filed in マイナポータル and comes through the family-register link.
 *
 * @param filingId the sender's own number, 1 to 64 letters, digits, {@code . _ -}; the same one is the same filing
 * @param digest SHA-256 of everything it says, so that another filing under the same number is noticed
 * @param addressee six-digit code of the municipality or ward it is addressed to
 * @param filedAt when it was filed: its day is the date of receipt
 * @param order place in the delivery, 1 to 9; 1 where nothing is said
 * @param values what was written, by path of the form's field, in the order in which it was sent
 * @param signature over {@link jp.hagukumi.births.model.RegistrationContent#canonical} of the values with the filing's number
 * @param photo of the paper certificate, at most 5 MiB; it came beside the envelope, where its SHA-256 was signed
 */
public record LinkFiling(
        String filingId,
        Bytes digest,
        String addressee,
        Instant filedAt,
        int order,
        Map<String, String> values,
        FilersSignature signature,
        Optional<Bytes> photo) {

    public LinkFiling {
        values = new LinkedHashMap<>(values);
    }

    /** What is kept of the values: a line each of path, length in UTF-8 bytes and value. */
    public byte[] asSent() {
        var lines = new StringBuilder();
        values.forEach((path, value) -> lines.append(path)
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(' ')
                .append(value)
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads {@link #asSent}. */
    public static Map<String, String> read(byte[] asSent) {
        var values = new LinkedHashMap<String, String>();
        var at = 0;
        while (at < asSent.length) {
            var afterPath = indexOf(asSent, at);
            var afterLength = indexOf(asSent, afterPath + 1);
            var length = Integer.parseInt(
                    new String(asSent, afterPath + 1, afterLength - afterPath - 1, StandardCharsets.US_ASCII));
            values.put(
                    new String(asSent, at, afterPath - at, StandardCharsets.UTF_8),
                    new String(asSent, afterLength + 1, length, StandardCharsets.UTF_8));
            at = afterLength + 1 + length + 1;
        }
        return values;
    }

    private static int indexOf(byte[] bytes, int from) {
        var at = from;
        while (bytes[at] != ' ') {
            at++;
        }
        return at;
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "LinkFiling[" + filingId + "]";
    }
}
