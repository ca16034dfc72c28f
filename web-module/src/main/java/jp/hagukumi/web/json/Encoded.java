package jp.hagukumi.web.json;

import java.util.Base64;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A file of at most 5 MiB as JSON carries it: base64 in a field whose letters and length its record has bounded. */
public final class Encoded {

    /** Letters at most: base64 of 5 MiB, and a little more so that what is too large is said to be. */
    public static final int MOST_LETTERS = 7_000_000;

    /** What the letters may be. */
    public static final String LETTERS = "[A-Za-z0-9+/]*={0,2}";

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int GROUP = 4;

    private Encoded() {}

    /**
     * @param field where it stands in the request
     * @throws Refusal {@link KernelRefusal#MALFORMED}, {@link KernelRefusal#TOO_LARGE} at the field
     */
    public static byte[] file(String base64, String field) {
        if (base64.length() % GROUP != 0) {
            throw Refusal.at(field, KernelRefusal.MALFORMED);
        }
        var content = Base64.getDecoder().decode(base64);
        if (content.length > MOST_BYTES) {
            throw Refusal.at(field, KernelRefusal.TOO_LARGE);
        }
        return content;
    }
}
