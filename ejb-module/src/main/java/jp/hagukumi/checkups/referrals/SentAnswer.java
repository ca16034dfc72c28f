package jp.hagukumi.checkups.referrals;

import java.time.LocalDate;

/**
 * An answer as an institution sends it.
 *
 * @param code of the letter, as it was typed or scanned
 * @param bornOn the child's birth date, as it stands on the letter
 * @param number the sender's own, 1 to 40 of letters, digits, dot, underscore, hyphen
 * @param version from 1
 */
public record SentAnswer(String code, LocalDate bornOn, String number, int version, ReferralAnswer answer) {

    /** The code opens the letter. */
    @Override
    public String toString() {
        return "SentAnswer[" + version + "]";
    }
}
