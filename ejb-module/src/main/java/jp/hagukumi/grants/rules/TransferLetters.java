package jp.hagukumi.grants.rules;

/**
 * What a field of a transfer file may hold: bytes of JIS X 0201, one to a letter, written here as half-width characters. Lower
 * case, small kana, the half-width long-vowel mark and half-width punctuation are in none of them.
 *
 * <p>The narrow rule of the banks is kept: ｦ stands in the EDI field only, though the association's appendix admits it in
 * names.
 */
enum TransferLetters {
    /** Names of banks and branches (店舗名). */
    PLACE(" -"),
    /** Names of who pays and who is paid (依頼人名・受取人名). */
    PARTY(" -()."),
    /** EDI情報. */
    EDI(" -().ｦ\\｢｣/");

    static final char VOICED = 'ﾞ';
    static final char SEMI_VOICED = 'ﾟ';

    private static final String TAKES_VOICED = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ";
    private static final String TAKES_SEMI_VOICED = "ﾊﾋﾌﾍﾎ";
    private static final int FIRST_KANA_BYTE = 0xA1;
    private static final char FIRST_KANA = '｡';
    private static final char LAST_KANA = 'ﾟ';

    private final String marks;

    TransferLetters(String marks) {
        this.marks = marks;
    }

    boolean has(char letter) {
        return letter >= 'ｱ' && letter <= LAST_KANA
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || marks.indexOf(letter) >= 0;
    }

    /** Whether the voicing mark may stand after this letter; a mark has a byte of its own. */
    static boolean joins(char before, char mark) {
        return (mark == VOICED ? TAKES_VOICED : TAKES_SEMI_VOICED).indexOf(before) >= 0;
    }

    static boolean isMark(char letter) {
        return letter == VOICED || letter == SEMI_VOICED;
    }

    /** @throws IllegalArgumentException for a letter that JIS X 0201 does not have */
    static byte byteOf(char letter) {
        if (letter >= FIRST_KANA && letter <= LAST_KANA) {
            return (byte) (letter - FIRST_KANA + FIRST_KANA_BYTE);
        }
        if (letter >= ' ' && letter <= '}') {
            return (byte) letter;
        }
        throw new IllegalArgumentException("not a letter of JIS X 0201");
    }

    /** The letter of a byte, or U+FFFD for a byte that stands for none. */
    static char letterOf(byte written) {
        int value = written & 0xFF;
        if (value >= FIRST_KANA_BYTE && value <= 0xDF) {
            return (char) (value - FIRST_KANA_BYTE + FIRST_KANA);
        }
        return value >= ' ' && value <= '}' ? (char) value : '\uFFFD';
    }
}
