package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    public Receipt of(TakeInCertificate.Taken taken) {
        taken.material().ifPresent(trust::remember);
        var seal = taken.seal().orElseGet(() -> keepReceipt.keep(taken.facts().message(), seals.seal(taken.facts())));
        return new Receipt(taken.facts(), seal, taken.repeated());
    }
}
