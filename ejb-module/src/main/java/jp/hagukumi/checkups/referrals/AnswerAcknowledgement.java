package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.checkups.referrals.ports.SealAnswerReceipt;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SignedMessage;

/** Second and third beat: the receipt is sealed outside any transaction and kept, or found where it was made before. */
@ApplicationScoped
public class AnswerAcknowledgement {

    @Inject
    SealAnswerReceipt seals;

    @Inject
    KeepAnswerReceipt keepReceipt;

    /** @param message compared with what the database has kept, so that what was verified at the door stands as evidence */
    AnswerReceipt of(TakeInAnswers.Taken taken, SignedMessage message) {
        var evidence = taken.repeated()
                ? Optional.<KeptBytes>empty()
                : Optional.of(message.received().sha256());
        var seal = taken.seal()
                .orElseGet(() -> keepReceipt.keep(taken.facts().message(), seals.seal(taken.facts()), evidence));
        return new AnswerReceipt(taken.facts(), seal, taken.repeated());
    }
}
