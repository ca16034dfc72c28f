package jp.hagukumi.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.hagukumi.idempotency.store.Answers;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Does a keyed piece of work once. It joins the work's transaction, so the answer is kept exactly when the work is; a refusal
 * keeps nothing, and the same request may be sent again after what was wrong is put right.
 *
 * <p>Not for work in three beats: that has a key of its own.
 */
@Stateless
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,80}");

    @Inject
    Answers answers;

    @Inject
    CityClock clock;

    /**
     * Answers from what was kept, or does the work and keeps its answer. Two equal requests at the same moment wait for each
     * other and get one answer.
     *
     * @param actor the sender; an account, never the public: keys are unique for each sender
     * @param key chosen by the sender, 8–80 letters, digits, hyphens and underscores
     * @param bodyDigest SHA-256 of what was asked: method, path and body
     * @param work gives the answer as the door will send it, at most 64 KiB
     * @return the answer; when repeated, the one given first
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String once(Actor actor, String key, byte[] bodyDigest, Supplier<String> work) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.at("Idempotency-Key", IdempotencyRefusal.KEY_MALFORMED);
        }
        if (bodyDigest.length != 32) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes");
        }
        if (actor.id().equals(Actor.NOBODY)) {
            throw new IllegalArgumentException("Keys belong to an account");
        }
        answers.holdKey(actor, key);
        var kept = answers.find(actor, key);
        if (kept.isPresent()) {
            if (!Arrays.equals(kept.get().bodyDigest(), bodyDigest)) {
                throw Refusal.at("Idempotency-Key", IdempotencyRefusal.KEY_USED_FOR_OTHER_CONTENT);
            }
            return kept.get().answer();
        }
        var answer = work.get();
        answers.keep(actor, key, bodyDigest, answer, clock.now());
        return answer;
    }
}
