package jp.hagukumi.audit.verifier;

import java.time.Instant;
import java.util.HexFormat;

/**
 * What closes a batch of rows and ties it to the batch before.
 *
 * @param batch 1, 2, 3 … without gaps
 * @param count how many rows were sealed
 * @param previous the digest of the batch before; 32 zero bytes for the first
 * @param digest {@link Chain#digest}
 * @param keyId which key signed: the first 16 hexadecimal digits of the SHA-256 of the public key's encoding
 * @param signature Ed25519 over the digest
 */
@SuppressWarnings("ArrayRecordComponent")
public record Seal(
        long batch, int count, byte[] previous, byte[] digest, Instant sealedAt, String keyId, byte[] signature) {

    /** What stands before the first batch. */
    public static byte[] beginning() {
        return new byte[32];
    }

    @Override
    public String toString() {
        return "Seal[" + batch + ", " + count + ", " + HexFormat.of().formatHex(digest) + "]";
    }
}
