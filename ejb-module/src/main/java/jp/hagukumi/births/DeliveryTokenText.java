package jp.hagukumi.births;

import java.util.Optional;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.text.Written;

/**
 * How a mother's code travels: as two groups of four characters that she reads out, or as the text of a QR picture, in the
 * characters that QR's compact mode holds.
 */
final class DeliveryTokenText {

    private static final String SCHEME = "HAGUKUMI:";

    private DeliveryTokenText() {}

    static Written forReading(UnmistakableCode code) {
        return new Written(code.forReading());
    }

    static Written forQr(UnmistakableCode code) {
        return new Written(SCHEME + code.exact());
    }

    /** The code that was typed or scanned, or nothing if that is none. */
    static Optional<UnmistakableCode> read(Written written) {
        var text = written.exact();
        return UnmistakableCode.read(text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text);
    }
}
