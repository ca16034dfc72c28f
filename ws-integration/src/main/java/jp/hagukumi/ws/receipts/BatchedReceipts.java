package jp.hagukumi.ws.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ReceiptFacts;
import jp.hagukumi.births.ports.SealReceipt;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.evidence.MerkleTree;
import jp.hagukumi.ws.evidence.ReceiptText;

/**
 * Seals receipts in batches that form by themselves: whoever has the key signs for all who have come meanwhile. Alone, a caller
 * waits for one signature; under load, for at most two, however many there are.
 */
@ApplicationScoped
public class BatchedReceipts implements SealReceipt {

    private static final Logger LOG = Logger.getLogger(BatchedReceipts.class.getName());
    private static final int BATCH_AT_MOST = 256;

    @Inject
    ReceiptKey key;

    private final ReentrantLock signing = new ReentrantLock();
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    @Override
    public Bytes seal(ReceiptFacts facts) {
        return seal(factsOf(facts));
    }

    /** Whatever is acknowledged: one fact a line, in that order. */
    public Bytes seal(Map<String, String> facts) {
        var mine = new Waiting(ReceiptText.statement(facts), new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(mine);
        }
        signing.lock();
        try {
            while (!mine.sealed.isDone()) {
                sign(nextBatch());
            }
        } finally {
            signing.unlock();
        }
        return outcomeOf(mine);
    }

    private List<Waiting> nextBatch() {
        synchronized (waiting) {
            var batch = new ArrayList<Waiting>();
            while (!waiting.isEmpty() && batch.size() < BATCH_AT_MOST) {
                batch.add(waiting.remove());
            }
            return batch;
        }
    }

    private void sign(List<Waiting> batch) {
        try {
            var usable = key.usable();
            var tree = new MerkleTree(batch.stream().map(Waiting::statement).toList());
            var signature = Signature.getInstance(usable.algorithm());
            signature.initSign(usable.secret());
            signature.update(ReceiptText.signed(tree.root()));
            var signed = signature.sign();
            for (var at = 0; at < batch.size(); at++) {
                var one = batch.get(at);
                var receipt = new ReceiptText(
                        one.statement, tree.pathOf(at), usable.algorithm(), signed, usable.certificate());
                one.sealed.complete(Bytes.of(receipt.toBytes()));
            }
        } catch (GeneralSecurityException unusable) {
            LOG.log(Level.SEVERE, "Receipts can't be signed", unusable);
            batch.forEach(one -> one.sealed.completeExceptionally(unusable));
        }
    }

    private static Bytes outcomeOf(Waiting done) {
        try {
            return done.sealed.join();
        } catch (CompletionException unsigned) {
            throw new Refusal(KernelRefusal.UNAVAILABLE);
        }
    }

    private static Map<String, String> factsOf(ReceiptFacts facts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("hagukumi-receipt", "1");
        lines.put("act", facts.act().name());
        lines.put("institution", facts.institution().toString());
        lines.put("message", facts.message().toString());
        lines.put("message-id", facts.messageId());
        lines.put("body-digest", facts.bodyDigest().hex());
        lines.put("certificate", facts.certificate().value().toString());
        lines.put("certificate-number", facts.certificateNumber());
        lines.put("version", String.valueOf(facts.version()));
        lines.put("state", facts.state().name());
        lines.put("routing", facts.routing().name());
        lines.put("municipality", facts.municipality());
        lines.put("flags", facts.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        lines.put(
                "remarks",
                facts.remarks().stream().map(remark -> remark.code().code()).collect(Collectors.joining(" ")));
        lines.put("received-at", facts.receivedAt().toString());
        return lines;
    }

    private record Waiting(byte[] statement, CompletableFuture<Bytes> sealed) {}
}
