package jp.hagukumi.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who each send the next request as soon as the last is answered. */
final class Load {

    private Load() {}

    /** One caller: sends its next request and checks the answer. */
    interface Sender extends AutoCloseable {

        void send() throws IOException, GeneralSecurityException;

        @Override
        void close() throws IOException;
    }

    /**
     * What a load came to. Times in milliseconds.
     *
     * @param rate requests a second
     */
    record Result(int requests, double seconds, double rate, double p50, double p95, double p99) {

        static Result of(long[] nanos, long wall) {
            Arrays.sort(nanos);
            return new Result(
                    nanos.length,
                    wall / 1e9,
                    nanos.length / (wall / 1e9),
                    at(nanos, 0.50),
                    at(nanos, 0.95),
                    at(nanos, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? 0
                    : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
        }
    }

    /** Lets all senders run side by side until so many requests are answered, or that time is over. */
    static Result run(List<? extends Sender> senders, int requests, int seconds)
            throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(requests);
        var threads = Executors.newFixedThreadPool(senders.size());
        try {
            var began = System.nanoTime();
            var until = began + TimeUnit.SECONDS.toNanos(seconds);
            var tasks = new ArrayList<Callable<long[]>>();
            senders.forEach(sender -> tasks.add(() -> one(sender, left, until)));
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(tasks)) {
                all.add(done.get());
            }
            var wall = System.nanoTime() - began;
            return Result.of(all.stream().flatMapToLong(Arrays::stream).toArray(), wall);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] one(Sender sender, AtomicInteger left, long until)
            throws IOException, GeneralSecurityException {
        var times = new long[1_024];
        var count = 0;
        while (System.nanoTime() < until && left.getAndDecrement() > 0) {
            var began = System.nanoTime();
            sender.send();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(times, count);
    }
}
