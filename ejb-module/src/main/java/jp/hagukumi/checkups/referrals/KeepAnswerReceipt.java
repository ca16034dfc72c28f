package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.store.AnswerMessages;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.results.KeptBytes;

/** Third beat: the signed receipt is kept; the first one that is kept is the receipt. */
@Stateless
public class KeepAnswerReceipt {

    @Inject
    AnswerMessages messages;

    @Inject
    CityClock clock;

    /** @param evidence SHA-256 of the envelope as it came; no receipt is given where anything else was kept */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public KeptBytes keep(UUID message, KeptBytes seal, Optional<KeptBytes> evidence) {
        return messages.keepReceipt(message, seal, evidence, clock.now())
                .orElseThrow(() -> new Refusal(ReferralRefusal.EVIDENCE_NOT_AS_RECEIVED));
    }
}
