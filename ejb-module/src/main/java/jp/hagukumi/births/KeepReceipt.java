package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.store.MessageRows;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Third beat of a submission: the signed receipt is kept; the first one that is kept is the receipt. */
@Stateless
public class KeepReceipt {

    @Inject
    MessageRows messages;

    @Inject
    CityClock clock;

    /**
     * @param evidence SHA-256 of the envelope as it came; no receipt is given where the database has kept anything else
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Bytes keep(UUID message, Bytes seal, Optional<Bytes> evidence) {
        return messages.keepReceipt(message, seal, evidence, clock.now())
                .orElseThrow(() -> new Refusal(BirthsRefusal.EVIDENCE_NOT_AS_RECEIVED));
    }
}
