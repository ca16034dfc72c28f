package jp.hagukumi.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that a signed-in browser carries in its cookie: 256 random bits, 43 characters of base64url. The database keeps
 * its SHA-256 only.
 */
public record SessionToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SessionToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database is searched by. */
    public byte[] hash() {
        return sha256("session:" + value);
    }

    /**
     * The token that a form must send back beside the cookie: made from the session's secret, so it is bound to it and needs
     * no place of its own.
     */
    public String csrf() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + value));
    }

    /** Whether the form sent back the right token; compared in constant time. */
    public boolean csrfIs(String sent) {
        return MessageDigest.isEqual(csrf().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A secret is never printed. */
    @Override
    public String toString() {
        return "SessionToken[masked]";
    }
}
