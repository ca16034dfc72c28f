package jp.hagukumi.audit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The bytes that are sealed, the same on every machine.
 *
 * <p>A row is its number and its twelve fields, each as four bytes of length (big-endian) and that many bytes of UTF-8; its
 * digest is SHA-256 over that. A batch's digest is SHA-256 over, each with its length: the words {@code hagukumi-audit-1}, the
 * batch's number, the digest before, the time of sealing, the key's id, the count, and the digests of its rows in the order of
 * their numbers. Numbers are decimal text. The signature is Ed25519 over the batch's digest.
 */
public final class Chain {

    private static final String VERSION = "hagukumi-audit-1";

    /** Always six digits of a second, so that one moment has one text. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Chain() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** The digest of a batch. Entries are in ascending order of their numbers. */
    public static byte[] digest(long batch, byte[] previous, Instant sealedAt, String keyId, List<Entry> entries) {
        var whole = sha256();
        put(whole, VERSION);
        put(whole, Long.toString(batch));
        put(whole, previous);
        put(whole, time(sealedAt));
        put(whole, keyId);
        put(whole, Integer.toString(entries.size()));
        for (var entry : entries) {
            put(whole, digest(entry));
        }
        return whole.digest();
    }

    static byte[] digest(Entry entry) {
        var row = sha256();
        put(row, Long.toString(entry.id()));
        for (var field : entry.fields()) {
            put(row, field);
        }
        return row.digest();
    }

    public static byte[] sign(PrivateKey key, byte[] digest) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The audit's key can't sign", unusable);
        }
    }

    /** False also where the signature has not even the right form. */
    public static boolean verify(PublicKey key, byte[] digest, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(digest);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    public static String keyId(PublicKey key) {
        return HexFormat.of().formatHex(sha256().digest(key.getEncoded())).substring(0, 16);
    }

    private static void put(MessageDigest into, String text) {
        put(into, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(MessageDigest into, byte[] bytes) {
        into.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        into.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
