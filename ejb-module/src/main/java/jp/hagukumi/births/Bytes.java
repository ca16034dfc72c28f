package jp.hagukumi.births;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that are compared by content and never printed. */
public final class Bytes {

    private final byte[] value;
    private volatile @Nullable Bytes digest;

    private Bytes(byte[] value) {
        this.value = value;
    }

    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    public int length() {
        return value.length;
    }

    /** SHA-256 of them, reckoned once: a day's revocation list is handed in with every message. */
    public Bytes sha256() {
        var known = digest;
        if (known == null) {
            try {
                known = new Bytes(MessageDigest.getInstance("SHA-256").digest(value));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
            digest = known;
        }
        return known;
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** The size only. */
    @Override
    public String toString() {
        return "Bytes[" + value.length + "]";
    }
}
