package jp.hagukumi.ws.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hagukumi.checkups.referrals.AnswerReceiptFacts;
import jp.hagukumi.checkups.referrals.ports.SealAnswerReceipt;
import jp.hagukumi.pregnancy.results.KeptBytes;

/** Receipts of answers to referrals, sealed in the same batches as those of births. */
@ApplicationScoped
public class AnswerReceipts implements SealAnswerReceipt {

    @Inject
    BatchedReceipts batches;

    @Override
    public KeptBytes seal(AnswerReceiptFacts facts) {
        return KeptBytes.of(batches.seal(factsOf(facts)).toArray());
    }

    private static Map<String, String> factsOf(AnswerReceiptFacts facts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("hagukumi-receipt", "1");
        lines.put("act", facts.act().name());
        lines.put("institution", facts.institution().toString());
        lines.put("message", facts.message().toString());
        lines.put("message-id", facts.messageId());
        lines.put("body-digest", facts.bodyDigest().hex());
        lines.put("referral", facts.referral().value().toString());
        lines.put("answer-number", facts.number());
        lines.put("version", String.valueOf(facts.version()));
        lines.put("received-at", facts.receivedAt().toString());
        return lines;
    }
}
