package jp.hagukumi.ws.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.ResultReceiptFacts;
import jp.hagukumi.pregnancy.results.ports.SealResultReceipt;

/** Receipts of what clinics send of checkups, sealed in the same batches as those of births. */
@ApplicationScoped
public class ResultReceipts implements SealResultReceipt {

    @Inject
    BatchedReceipts batches;

    @Override
    public KeptBytes seal(ResultReceiptFacts facts) {
        return KeptBytes.of(batches.seal(factsOf(facts)).toArray());
    }

    private static Map<String, String> factsOf(ResultReceiptFacts facts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("hagukumi-receipt", "1");
        lines.put("act", facts.act().name());
        lines.put("institution", facts.institution().toString());
        lines.put("message", facts.message().toString());
        lines.put("message-id", facts.messageId());
        lines.put("body-digest", facts.bodyDigest().hex());
        lines.put("result", facts.result().value().toString());
        lines.put("result-number", facts.number());
        lines.put("version", String.valueOf(facts.version()));
        lines.put("state", facts.state().name());
        lines.put("received-at", facts.receivedAt().toString());
        return lines;
    }
}
