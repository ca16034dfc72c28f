package jp.hagukumi.births;

import java.util.Optional;

/**
 * All that the house keeps to prove one version of a certificate, byte for byte.
 *
 * @param envelope the signed message as received
 * @param attachment as received, not the copy for the desk
 * @param signerChain DER certificates one after another, signer first
 * @param revocationLists the DER lists consulted on that day, one after another
 * @param receipt what the city handed out
 */
public record KeptEvidence(
        Bytes envelope,
        Optional<Bytes> attachment,
        Bytes signerChain,
        Optional<Bytes> revocationLists,
        Bytes receipt) {}
