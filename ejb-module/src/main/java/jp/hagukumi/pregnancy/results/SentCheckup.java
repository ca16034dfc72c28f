package jp.hagukumi.pregnancy.results;

import java.util.Optional;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.Mind;

/**
 * The result of a checkup as a clinic sends it.
 *
 * @param number the clinic's own number of the result, unique with it; 1 to 40 letters, digits, dots, hyphens, underscores
 * @param version 1 for the first, one more with each correction; 1 to 999
 * @param checkup of the kind that the occasion says, without a voucher: that is in the key
 * @param mind after the birth only; health nurses only
 */
public record SentCheckup(
        String number, int version, SentKey key, Occasion occasion, Checkup checkup, Optional<Mind> mind) {

    @Override
    public String toString() {
        return "SentCheckup[" + number + " " + version + "]";
    }
}
