package jp.hagukumi.pregnancy.results;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes of a proof, compared by content and never printed. */
public final class KeptBytes {

    private final byte[] value;

    private KeptBytes(byte[] value) {
        this.value = value;
    }

    public static KeptBytes of(byte[] value) {
        return new KeptBytes(value.clone());
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    public int length() {
        return value.length;
    }

    public KeptBytes sha256() {
        try {
            return new KeptBytes(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptBytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** The size only. */
    @Override
    public String toString() {
        return "KeptBytes[" + value.length + "]";
    }
}
