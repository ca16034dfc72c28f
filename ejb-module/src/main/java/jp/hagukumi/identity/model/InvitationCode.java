package jp.hagukumi.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.hagukumi.kernel.code.UnmistakableCode;

/** The hash under which an invitation's code is kept. */
public final class InvitationCode {

    private InvitationCode() {}

    public static byte[] hash(UnmistakableCode code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("guardianship:" + code.exact()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
