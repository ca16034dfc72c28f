package jp.hagukumi.kernel.code;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A secret of eight characters that a person can read out, copy by hand and type: 40 random bits over 32 characters.
 *
 * <p>The alphabet has no I, L, O and U. Whoever reads 0 as O, or 1 as I or L, still hits the same code, because these
 * letters are read as the digits they resemble; so no two codes can be mistaken for each other by shape. Lower case,
 * full width, spaces and hyphens are tolerated. Without 0 and 1 as well, 30 characters would be left, and eight of them
 * hold fewer than 40 bits.
 *
 * <p>40 bits resist guessing only where attempts are counted: the door that accepts codes must limit them and let codes
 * expire.
 *
 * @param exact eight characters of the alphabet, upper case
 */
public record UnmistakableCode(String exact) {

    /** Number of characters. */
    public static final int LENGTH = 8;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MOST_TYPED = 32;

    /** @throws IllegalArgumentException if it is not eight characters of the alphabet; typed text goes to {@link #read} */
    public UnmistakableCode {
        if (exact.length() != LENGTH || !exact.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not an unmistakable code");
        }
    }

    /** Draws a new code. The source of randomness is handed in, so that a test can say what is drawn. */
    public static UnmistakableCode draw(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new UnmistakableCode(code.toString());
    }

    /** Reads what a person typed or a scanner saw, or nothing if that is no code. */
    public static Optional<UnmistakableCode> read(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (!isSeparator(c)) {
                code.append(readAs(c));
            }
        }
        boolean complete = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return complete ? Optional.of(new UnmistakableCode(code.toString())) : Optional.empty();
    }

    /** Two groups of four, as it is printed and shown: {@code 7K3M-9QXA}. */
    public String forReading() {
        return exact.substring(0, 4) + "-" + exact.substring(4);
    }

    /** Masked: whoever knows the code may act with it. */
    @Override
    public String toString() {
        return "UnmistakableCode[…]";
    }

    /** Keyboards and phones put several characters where a hyphen is meant, the long-vowel mark among them. */
    private static boolean isSeparator(char c) {
        return Character.isSpaceChar(c) || "-‐‑‒–—―−－ー".indexOf(c) >= 0;
    }

    private static char readAs(char c) {
        char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        char upper = narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }
}
