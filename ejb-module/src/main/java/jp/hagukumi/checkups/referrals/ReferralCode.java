package jp.hagukumi.checkups.referrals;

import java.util.Optional;
import jp.hagukumi.kernel.code.UnmistakableCode;

/** How the code of a letter travels: read out and typed, or in a picture. It carries no name. */
final class ReferralCode {

    private static final String SCHEME = "HAGUKUMI:";

    private ReferralCode() {}

    static String forQr(UnmistakableCode code) {
        return SCHEME + code.exact();
    }

    /** The code that was typed or scanned, or nothing if that is none. */
    static Optional<UnmistakableCode> read(String text) {
        return UnmistakableCode.read(text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text);
    }
}
