package jp.hagukumi.births.registration;

import java.security.SecureRandom;
import java.util.Optional;
import jp.hagukumi.kernel.code.UnmistakableCode;

/**
 * The code on a record of deposit: sixteen characters that can be read out and typed, eighty random bits. Whoever has it holds the
 * paper; it can't be found by trying, so nobody has to count the attempts.
 *
 * @param exact sixteen characters of {@link UnmistakableCode}'s alphabet
 */
public record ReceiptCode(String exact) {

    private static final int LENGTH = 2 * UnmistakableCode.LENGTH;
    private static final int MOST_TYPED = 64;

    /** @throws IllegalArgumentException if it is none; typed text goes to {@link #read} */
    public ReceiptCode {
        if (exact.length() != LENGTH) {
            throw new IllegalArgumentException("not a receipt's code");
        }
        new UnmistakableCode(exact.substring(0, UnmistakableCode.LENGTH));
        new UnmistakableCode(exact.substring(UnmistakableCode.LENGTH));
    }

    static ReceiptCode draw(SecureRandom random) {
        return new ReceiptCode(UnmistakableCode.draw(random).exact()
                + UnmistakableCode.draw(random).exact());
    }

    /** Reads what somebody typed or a scanner saw, or nothing if that is no code. */
    public static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var first = new StringBuilder();
        for (var rest = 0; rest < typed.length(); rest++) {
            first.append(typed.charAt(rest));
            var one = UnmistakableCode.read(first.toString());
            if (one.isPresent()) {
                return UnmistakableCode.read(typed.substring(rest + 1))
                        .map(other -> new ReceiptCode(one.get().exact() + other.exact()));
            }
        }
        return Optional.empty();
    }

    /** Four groups of four: {@code 7K3M-9QXA-0T5B-2WCE}. */
    public String forReading() {
        return new UnmistakableCode(exact.substring(0, UnmistakableCode.LENGTH)).forReading()
                + "-"
                + new UnmistakableCode(exact.substring(UnmistakableCode.LENGTH)).forReading();
    }

    /** Masked: whoever knows it may read what it stands for. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
