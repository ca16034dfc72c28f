package jp.hagukumi.documents;

import java.util.Arrays;

/**
 * The QR picture of a short code for a paper: version 1 (21 modules a side), level M, compact characters only. Readers take the
 * mask from the picture itself, so it is always the same one, and the same text makes the same picture.
 *
 * <p>Source: ISO/IEC 18004, 7.4 (encoding), 7.5 (error correction), 7.7 (placement), 7.9 (format).
 */
public final class QrPicture {

    /** Modules of a side, without the quiet zone of four. */
    public static final int SIDE = 21;

    /** Longest text. */
    public static final int MOST = 20;

    private static final String COMPACT = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int DATA_BYTES = 16;
    private static final int CHECK_BYTES = 10;
    private static final int BYTE = 8;
    private static final int FIELD = 0x11D;
    private static final int FINDER = 7;
    private static final int TIMING = 6;

    /** Level M (00) and mask 0 (000) are five zeros, and so are their check bits: what is left is the pattern laid over all of them. */
    private static final int FORMAT = 0x5412;

    private final boolean[][] dark = new boolean[SIDE][SIDE];
    private final boolean[][] fixed = new boolean[SIDE][SIDE];

    private QrPicture(int[] words) {
        finder(0, 0);
        finder(SIDE - FINDER, 0);
        finder(0, SIDE - FINDER);
        for (int i = BYTE; i < SIDE - BYTE; i++) {
            fix(i, TIMING, i % 2 == 0);
            fix(TIMING, i, i % 2 == 0);
        }
        format();
        place(words);
    }

    /**
     * Rows from above, modules from the left; true is dark.
     *
     * @param text 1 to 20 of the compact characters: digits, capital letters, {@code $%*+-./:} and the space
     * @throws IllegalArgumentException for any other text
     */
    public static boolean[][] of(String text) {
        if (text.isEmpty() || text.length() > MOST || text.chars().anyMatch(sign -> COMPACT.indexOf(sign) < 0)) {
            throw new IllegalArgumentException("Not a text for this picture");
        }
        return new QrPicture(checked(data(text))).dark;
    }

    private static int[] data(String text) {
        var bits = new StringBuilder("0010").append(bits(text.length(), 9));
        for (int i = 0; i < text.length(); i += 2) {
            var first = COMPACT.indexOf(text.charAt(i));
            bits.append(
                    i + 1 < text.length()
                            ? bits(first * COMPACT.length() + COMPACT.indexOf(text.charAt(i + 1)), 11)
                            : bits(first, 6));
        }
        bits.append("0".repeat(Math.min(4, DATA_BYTES * BYTE - bits.length())));
        bits.append("0".repeat((BYTE - bits.length() % BYTE) % BYTE));
        var words = new int[DATA_BYTES];
        for (int i = 0; i < DATA_BYTES; i++) {
            var given = i * BYTE < bits.length();
            words[i] =
                    given ? Integer.parseInt(bits.substring(i * BYTE, i * BYTE + BYTE), 2) : padding(i, bits.length());
        }
        return words;
    }

    private static int padding(int at, int bits) {
        return (at - bits / BYTE) % 2 == 0 ? 0xEC : 0x11;
    }

    private static String bits(int value, int width) {
        var digits = Integer.toBinaryString(value);
        return "0".repeat(width - digits.length()) + digits;
    }

    /** With the check words behind them. */
    private static int[] checked(int[] data) {
        var generator = new int[CHECK_BYTES];
        generator[CHECK_BYTES - 1] = 1;
        var root = 1;
        for (int i = 0; i < CHECK_BYTES; i++) {
            for (int j = 0; j < CHECK_BYTES; j++) {
                generator[j] = times(generator[j], root) ^ (j + 1 < CHECK_BYTES ? generator[j + 1] : 0);
            }
            root = times(root, 2);
        }
        var rest = new int[CHECK_BYTES];
        for (var word : data) {
            var factor = word ^ rest[0];
            for (int j = 0; j < CHECK_BYTES; j++) {
                rest[j] = (j + 1 < CHECK_BYTES ? rest[j + 1] : 0) ^ times(generator[j], factor);
            }
        }
        var all = Arrays.copyOf(data, DATA_BYTES + CHECK_BYTES);
        System.arraycopy(rest, 0, all, DATA_BYTES, CHECK_BYTES);
        return all;
    }

    /** In the field of 256 elements. */
    private static int times(int one, int other) {
        var product = 0;
        for (int i = BYTE - 1; i >= 0; i--) {
            product = product << 1 ^ (product >>> BYTE - 1) * FIELD;
            product ^= (other >>> i & 1) * one;
        }
        return product;
    }

    private void finder(int left, int top) {
        for (int y = -1; y <= FINDER; y++) {
            for (int x = -1; x <= FINDER; x++) {
                var ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                if (left + x >= 0 && left + x < SIDE && top + y >= 0 && top + y < SIDE) {
                    fix(left + x, top + y, ring != 2 && ring != 4);
                }
            }
        }
    }

    /** Twice, beside the corners. */
    private void format() {
        for (int i = 0; i < 15; i++) {
            var bit = (FORMAT >>> i & 1) == 1;
            if (i < BYTE) {
                fix(BYTE, i < 6 ? i : i + 1, bit);
                fix(SIDE - 1 - i, BYTE, bit);
            } else {
                fix(i == BYTE ? 7 : 14 - i, BYTE, bit);
                fix(BYTE, SIDE - 15 + i, bit);
            }
        }
        fix(BYTE, SIDE - BYTE, true);
    }

    private void fix(int x, int y, boolean isDark) {
        dark[y][x] = isDark;
        fixed[y][x] = true;
    }

    /** From the lower right corner, two columns at a time, up and down, over the timing column. */
    private void place(int[] words) {
        var next = 0;
        var up = true;
        for (int right = SIDE - 1; right > 0; right -= 2) {
            if (right == TIMING) {
                right--;
            }
            for (int step = 0; step < SIDE; step++) {
                var y = up ? SIDE - 1 - step : step;
                for (int x = right; x > right - 2; x--) {
                    if (!fixed[y][x] && next < words.length * BYTE) {
                        var bit = (words[next / BYTE] >>> BYTE - 1 - next % BYTE & 1) == 1;
                        dark[y][x] = bit ^ (x + y) % 2 == 0;
                        next++;
                    }
                }
            }
            up = !up;
        }
    }
}
