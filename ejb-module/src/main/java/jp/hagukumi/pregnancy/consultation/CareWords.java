package jp.hagukumi.pregnancy.consultation;

import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.TextFlaw;

/** What is wrong with words that nurses write. */
final class CareWords {

    private CareWords() {}

    static Optional<Finding> flawOf(String field, String words, int most) {
        return TextBounds.lines(1, most).flawOf(words).map(flaw -> finding(field, flaw, most));
    }

    private static Finding finding(String field, TextFlaw flaw, int most) {
        return flaw == TextFlaw.TOO_LONG || flaw == TextFlaw.TOO_SHORT
                ? new Finding(field, KernelRefusal.OUT_OF_BOUNDS, Map.of("min", "1", "max", String.valueOf(most)))
                : Finding.at(field, KernelRefusal.MALFORMED);
    }
}
