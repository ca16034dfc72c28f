package jp.hagukumi.checkups;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.hagukumi.kernel.code.UnmistakableCode;

/**
 * The code by which a child is received: eight unmistakable characters, always the same for a checkup, shown to its guardians and
 * printed on the invitation.
 *
 * <p>It is no secret and opens nothing: staff who may receive a child find it faster by it among those of the day. Two checkups of
 * one day share a code once in many millions of days; then both are shown.
 */
public final class ReceptionCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private ReceptionCode() {}

    public static UnmistakableCode of(CheckupId checkup) {
        var bits = ByteBuffer.wrap(digest(checkup)).getLong();
        var code = new StringBuilder(UnmistakableCode.LENGTH);
        for (int i = 0; i < UnmistakableCode.LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
            bits >>>= BITS;
        }
        return new UnmistakableCode(code.toString());
    }

    private static byte[] digest(CheckupId checkup) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("checkups.reception:" + checkup.value()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
