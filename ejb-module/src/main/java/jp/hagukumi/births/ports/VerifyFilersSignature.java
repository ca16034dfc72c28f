package jp.hagukumi.births.ports;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Judges the signature that a filer made with the signing certificate of her My Number card (署名用電子証明書, JPKI). A judgement on
 * bytes with the authorities and revocation lists at hand: nothing is fetched and nothing outside changes, so it may be asked
 * inside a transaction and asked again.
 */
public interface VerifyFilersSignature {

    /**
     * @param content what was signed, byte for byte
     * @param signature SHA-256 with RSA or ECDSA over it
     * @param certificate the signer's X.509 certificate, DER
     * @param at the moment for which certificate and lists must hold
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link jp.hagukumi.births.registration.RegistrationRefusal} with
     *     SIGNATURE_BROKEN, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED; SIGNATURE_CANNOT_BE_CHECKED where
     *     no list in force is at hand: what can't be checked is not taken
     */
    Signer verify(byte[] content, byte[] signature, byte[] certificate, Instant at);

    /**
     * Who signed.
     *
     * @param serial of the certificate, hexadecimal, at most 40 digits
     * @param name as on the card, in one piece
     */
    record Signer(String serial, String name, LocalDate birthDate) {

        @Override
        public String toString() {
            return "Signer[" + serial + "]";
        }
    }
}
