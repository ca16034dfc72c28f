package jp.hagukumi.testhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import jp.hagukumi.kernel.refusal.Refusal;

/** Many hands on one thing in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Runs work in so many threads that begin together. Beans that it asks the house for are to be made before.
     *
     * @param work gets its thread's number, from 0
     * @return the codes of those that were refused
     * @throws IllegalStateException where one failed otherwise
     */
    public static List<String> refused(int threads, IntConsumer work) {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(1);
        try {
            var futures = new ArrayList<Future<?>>();
            for (var n = 0; n < threads; n++) {
                var number = n;
                futures.add(pool.submit(() -> {
                    start.await();
                    work.accept(number);
                    return number;
                }));
            }
            start.countDown();
            var refusals = new ArrayList<String>();
            for (var future : futures) {
                try {
                    future.get();
                } catch (ExecutionException thrown) {
                    if (!(thrown.getCause() instanceof Refusal refusal)) {
                        throw new IllegalStateException(thrown.getCause());
                    }
                    refusals.add(refusal.code().code());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            return refusals;
        } finally {
            pool.shutdownNow();
        }
    }
}
