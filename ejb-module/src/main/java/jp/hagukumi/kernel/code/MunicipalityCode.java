package jp.hagukumi.kernel.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The six-digit code of a prefecture, municipality or ward (全国地方公共団体コード): two digits of prefecture
 * (JIS X 0401), three of municipality (JIS X 0402), one check digit.
 *
 * <p>A code that passes is well formed; whether such a municipality exists is {@link Municipalities}' knowledge.
 *
 * @param digits six ASCII digits
 */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    /** @throws IllegalArgumentException if it is not six digits, has no prefecture of 01 to 47, or fails its check */
    public MunicipalityCode {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a municipality code");
        }
    }

    /** The code, or nothing if the text is none. Full-width digits and spaces are not tolerated: systems send these. */
    public static Optional<MunicipalityCode> parse(String text) {
        return isValid(text) ? Optional.of(new MunicipalityCode(text)) : Optional.empty();
    }

    /**
     * Completes the five-digit code that registers and postal lists use.
     *
     * @throws IllegalArgumentException if these are not five digits of a prefecture
     */
    public static MunicipalityCode ofFiveDigits(String five) {
        if (!FIVE_DIGITS.matcher(five).matches()) {
            throw new IllegalArgumentException("not five digits");
        }
        return new MunicipalityCode(five + checkDigit(five));
    }

    /** The first two digits, 01 to 47. */
    public String prefectureDigits() {
        return digits.substring(0, 2);
    }

    /** The code without its check digit. */
    public String fiveDigits() {
        return digits.substring(0, 5);
    }

    /** Whether this is a prefecture itself. */
    public boolean isPrefecture() {
        return digits.startsWith("000", 2);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isValid(String text) {
        return SIX_DIGITS.matcher(text).matches()
                && CheckDigits.isPrefecture(text)
                && text.charAt(5) - '0' == checkDigit(text);
    }

    /** Weights 6 5 4 3 2; 11 minus the remainder by 11, of which the last digit counts. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (6 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }
}
