package jp.hagukumi.pregnancy.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.pregnancy.results.ports.SealResultReceipt;

/** Second and third beat: the receipt is sealed outside any transaction and kept, or found where it was made before. */
@ApplicationScoped
public class ResultAcknowledgement {

    @Inject
    SealResultReceipt seals;

    @Inject
    KeepResultReceipt keepReceipt;

    /** @param message compared with what the database has kept, so that what was verified at the door stands as evidence */
    ResultReceipt of(TakeInResults.Taken taken, SignedMessage message) {
        var evidence = taken.repeated()
                ? Optional.<KeptBytes>empty()
                : Optional.of(message.received().sha256());
        var seal = taken.seal()
                .orElseGet(() -> keepReceipt.keep(taken.facts().message(), seals.seal(taken.facts()), evidence));
        return new ResultReceipt(taken.facts(), seal, taken.repeated());
    }
}
