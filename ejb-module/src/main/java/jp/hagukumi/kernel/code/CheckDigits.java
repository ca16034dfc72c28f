package jp.hagukumi.kernel.code;

/** What several codes share. */
final class CheckDigits {

    private CheckDigits() {}

    /** Whether the text begins with a prefecture's number of JIS X 0401, 01 to 47. */
    static boolean isPrefecture(String digits) {
        int prefecture = 10 * (digits.charAt(0) - '0') + (digits.charAt(1) - '0');
        return prefecture >= 1 && prefecture <= 47;
    }

    /** The check digit of the insurance world (modulus 10, weights 2 1 2 1 from the right, digits of products added). */
    static int modulus10(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int fromRight = payload.length() - 1 - i;
            int product = (payload.charAt(i) - '0') * (fromRight % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
