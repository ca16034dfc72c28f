package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.births.ports.SealReceipt;
import jp.hagukumi.births.store.TrustMaterial;

/** Second and third beat: the receipt is sealed outside any transaction and kept, or found where it was made before. */
@ApplicationScoped
public class Acknowledgement {

    @Inject
    SealReceipt seals;

    @Inject
    KeepReceipt keepReceipt;

    @Inject
    TrustMaterial trust;

    /**
     * @param received the envelope as it came; before the answer it is compared with what the database has kept of it, so that
     *     what was verified at the door is what stands as evidence
     */
    public Receipt of(TakeInCertificate.Taken taken, Envelope received) {
        taken.material().ifPresent(trust::remember);
        var evidence = taken.repeated()
                ? Optional.<Bytes>empty()
                : Optional.of(received.received().sha256());
        var seal = taken.seal()
                .orElseGet(() -> keepReceipt.keep(taken.facts().message(), seals.seal(taken.facts()), evidence));
        return new Receipt(taken.facts(), seal, taken.repeated());
    }
}
