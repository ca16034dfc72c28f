package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.hagukumi.births.store.MessageRows;
import jp.hagukumi.kernel.time.CityClock;

/** Third beat of a submission: the signed receipt is kept; the first one that is kept is the receipt. */
@Stateless
public class KeepReceipt {

    @Inject
    MessageRows messages;

    @Inject
    CityClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Bytes keep(UUID message, Bytes seal) {
        return messages.keepReceipt(message, seal, clock.now());
    }
}
