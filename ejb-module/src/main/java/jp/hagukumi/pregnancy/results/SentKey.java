package jp.hagukumi.pregnancy.results;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By what a clinic names the woman: no name is sent.
 *
 * @param voucher code of the voucher she showed, as it was typed; at most 32 characters
 * @param handbook number of her handbook, four digits, hyphen, six digits; needs the birth date beside it
 * @param bornOn her birth date
 */
public record SentKey(Optional<String> voucher, Optional<String> handbook, Optional<LocalDate> bornOn) {

    /** Whether anybody can be found by it. */
    public boolean namesSomebody() {
        return voucher.isPresent() || (handbook.isPresent() && bornOn.isPresent());
    }

    /** A code is as good as the paper. */
    @Override
    public String toString() {
        return "SentKey[…]";
    }
}
