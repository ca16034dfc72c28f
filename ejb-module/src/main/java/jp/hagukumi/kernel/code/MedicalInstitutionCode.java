package jp.hagukumi.kernel.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ten-digit code of an insurance medical institution (保険医療機関コード): two digits of prefecture, one of fee
 * schedule (1 medical, 3 dental, 4 dispensing, 6 home nursing), two of district, four of institution, one check digit
 * over the nine before it.
 *
 * <p>The district number has no official mapping to municipalities, so a ward is never derived from it. Midwifery homes
 * and births at home have no such code. A code changes when an institution moves or changes hands: keep its dates.
 *
 * @param digits ten ASCII digits
 */
public record MedicalInstitutionCode(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    /** @throws IllegalArgumentException if it is not ten digits, has no prefecture of 01 to 47, or fails its check */
    public MedicalInstitutionCode {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a medical institution code");
        }
    }

    /** The code, or nothing if the text is none. */
    public static Optional<MedicalInstitutionCode> parse(String text) {
        return isValid(text) ? Optional.of(new MedicalInstitutionCode(text)) : Optional.empty();
    }

    /** The first two digits, 01 to 47. */
    public String prefectureDigits() {
        return digits.substring(0, 2);
    }

    /** The digit of the fee schedule (点数表), 1 for medical. */
    public char feeSchedule() {
        return digits.charAt(2);
    }

    /** The seven digits printed on forms that name the prefecture and the schedule elsewhere. */
    public String printedDigits() {
        return digits.substring(3);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isValid(String text) {
        return TEN_DIGITS.matcher(text).matches()
                && CheckDigits.isPrefecture(text)
                && text.charAt(9) - '0' == CheckDigits.modulus10(text.substring(0, 9));
    }
}
