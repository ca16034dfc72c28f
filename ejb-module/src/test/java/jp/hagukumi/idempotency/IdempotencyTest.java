package jp.hagukumi.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final String KEY = "key-0001";
    private final House house = new House();
    private final Idempotency idempotency = house.get(Idempotency.class);
    private final Actor mother = Somebody.resident(UUID.randomUUID());
    private final AtomicInteger done = new AtomicInteger();

    private String count() {
        return "answer " + done.incrementAndGet();
    }

    private static byte[] body(int content) {
        var digest = new byte[32];
        digest[0] = (byte) content;
        return digest;
    }

    @Test
    void the_same_request_gets_the_same_answer_and_is_done_once() {
        var first = idempotency.once(mother, KEY, body(1), this::count);
        var again = idempotency.once(mother, KEY, body(1), this::count);
        assertThat(again).isEqualTo(first).isEqualTo("answer 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void the_same_key_for_other_content_is_refused() {
        idempotency.once(mother, KEY, body(1), this::count);
        assertThatThrownBy(() -> idempotency.once(mother, KEY, body(2), this::count))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(IdempotencyRefusal.KEY_USED_FOR_OTHER_CONTENT));
        assertThat(done).hasValue(1);
    }

    @Test
    void another_sender_may_use_the_same_key() {
        idempotency.once(mother, KEY, body(1), this::count);
        assertThat(idempotency.once(Somebody.resident(UUID.randomUUID()), KEY, body(2), this::count))
                .isEqualTo("answer 2");
    }

    @Test
    void a_refused_request_keeps_nothing_and_may_be_sent_again() {
        assertThatThrownBy(() -> idempotency.once(mother, KEY, body(1), () -> {
                    throw new Refusal(KernelRefusal.UNAVAILABLE);
                }))
                .isInstanceOf(Refusal.class);
        assertThat(idempotency.once(mother, KEY, body(1), this::count)).isEqualTo("answer 1");
    }

    @Test
    void a_key_that_is_too_short_or_has_odd_characters_is_refused() {
        for (var key : new String[] {"", "short", "with space", "x".repeat(81)}) {
            assertThatThrownBy(() -> idempotency.once(mother, key, body(1), this::count))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(IdempotencyRefusal.KEY_MALFORMED));
        }
    }

    @Test
    void eight_equal_requests_at_the_same_moment_are_done_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var start = new CountDownLatch(1);
            Callable<String> request = () -> {
                start.await();
                return idempotency.once(mother, KEY, body(1), this::count);
            };
            var answers = new ArrayList<Future<String>>();
            for (var i = 0; i < 8; i++) {
                answers.add(threads.submit(request));
            }
            start.countDown();
            var distinct = new HashSet<String>();
            for (var answer : answers) {
                distinct.add(answer.get());
            }
            assertThat(distinct).containsExactly("answer 1");
            assertThat(done).hasValue(1);
        } finally {
            threads.shutdown();
        }
    }
}
