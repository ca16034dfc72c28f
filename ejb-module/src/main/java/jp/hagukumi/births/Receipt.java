package jp.hagukumi.births;

import java.util.Optional;

/**
 * What an institution is told and may keep: asked again, it is the same, byte for byte.
 *
 * @param facts what is acknowledged
 * @param seal the signed form of the facts, made by {@link jp.hagukumi.births.ports.SealReceipt}
 * @param repeated whether this message had been acknowledged before
 */
public record Receipt(ReceiptFacts facts, Bytes seal, boolean repeated) {

    /** The mark of the certificate that the receipt is for. */
    public Optional<CertificateId> certificate() {
        return Optional.of(facts.certificate());
    }
}
