package jp.hagukumi.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.hagukumi.bench.SignedMessages.Ready;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;

/**
 * Fifty signed certificates a second by three institutions, for as long as asked. Messages are signed half a minute ahead, because
 * the door takes none that was signed more than five minutes ago. Afterwards the database is asked: each acknowledged one is there
 * once, with a receipt, and each receipt that came holds by the rule of the integrators' guide.
 */
final class Endurance {

    private static final int A_SECOND = 50;
    private static final int AHEAD = 30 * A_SECOND;
    private static final int CALLERS = 16;
    private static final Pattern RECEIPT = Pattern.compile("<(?:[a-z0-9]+:)?receipt>([^<]+)<");

    private final City city;
    private final List<Certificates> hospitals = new ArrayList<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final long[] latencies;

    Endurance(City city, int seconds) throws GeneralSecurityException, IOException {
        this.city = city;
        this.latencies = new long[seconds * A_SECOND];
        for (var institution : List.of(Institution.HOSPITAL, Institution.CLINIC, Institution.OTHER_HOSPITAL)) {
            hospitals.add(
                    new Certificates(new SignedMessages(city, institution), "steady-" + System.nanoTime() % 1_000_000));
        }
    }

    /**
     * What came of it.
     *
     * @param sent messages
     * @param acknowledged of them
     * @param stored acknowledged messages that the database has exactly once, with certificate and receipt
     * @param doubled certificates that the database has more than once
     * @param verified receipts that hold
     * @param latency from when a message was due to its answer, so that waiting for a free connection counts
     */
    record Outcome(int sent, int acknowledged, int stored, int doubled, int verified, Load.Result latency) {

        boolean isWhole() {
            return sent == acknowledged && stored == sent && doubled == 0 && verified == sent;
        }
    }

    private record Due(int number, Ready message, Certificates from) {}

    Outcome run() throws Exception {
        var pile = new ArrayBlockingQueue<Due>(AHEAD);
        var threads = Executors.newFixedThreadPool(CALLERS + 1);
        var began = System.nanoTime();
        try {
            var signing = threads.submit(() -> {
                signAll(pile);
                return true;
            });
            while (pile.remainingCapacity() > 0 && !signing.isDone()) {
                Thread.sleep(50);
            }
            began = System.nanoTime();
            var start = began;
            var next = new AtomicInteger();
            var callers = new ArrayList<Future<Boolean>>();
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.add(threads.submit((Callable<Boolean>) () -> {
                    send(pile, next, start);
                    return true;
                }));
            }
            for (var caller : callers) {
                caller.get();
            }
            signing.get();
        } finally {
            threads.shutdownNow();
        }
        return outcome(Load.Result.of(latencies, System.nanoTime() - began));
    }

    private void signAll(ArrayBlockingQueue<Due> pile) throws GeneralSecurityException, InterruptedException {
        for (var number = 0; number < latencies.length; number++) {
            var hospital = hospitals.get(number % hospitals.size());
            pile.put(new Due(number, hospital.sign(), hospital));
        }
    }

    /** Takes the next number when it is due. The pile is in the order of the numbers. */
    private void send(ArrayBlockingQueue<Due> pile, AtomicInteger next, long start)
            throws IOException, GeneralSecurityException, InterruptedException {
        var wires = new ConcurrentHashMap<Certificates, Wire>();
        for (var hospital : hospitals) {
            wires.put(hospital, hospital.system().connection());
        }
        while (next.getAndIncrement() < latencies.length) {
            var due = pile.poll(60, TimeUnit.SECONDS);
            if (due == null) {
                throw new IllegalStateException("Nothing more was signed");
            }
            var at = start + due.number() * (TimeUnit.SECONDS.toNanos(1) / A_SECOND);
            LockSupport.parkNanos(at - System.nanoTime());
            while (System.nanoTime() < at) {
                Thread.onSpinWait();
            }
            var answer = Objects.requireNonNull(wires.get(due.from()))
                    .exchange(due.message().request());
            latencies[due.number()] = System.nanoTime() - at;
            var receipt = RECEIPT.matcher(answer.body());
            if (answer.status() == 200 && receipt.find()) {
                receipts.put(due.message().messageId(), receipt.group(1));
            } else {
                refused.incrementAndGet();
            }
        }
        for (var wire : wires.values()) {
            wire.close();
        }
    }

    private Outcome outcome(Load.Result latency) throws SQLException, GeneralSecurityException, IOException {
        var check = new Receipts(city);
        var verified = 0;
        for (var receipt : receipts.entrySet()) {
            if (check.holds(receipt.getValue(), receipt.getKey())) {
                verified++;
            }
        }
        try (var connection = city.owner().getConnection()) {
            var stored = 0;
            try (var statement = connection.prepareStatement("""
                    select count(*) from (
                      select m.message_id from births.message m
                        join births.certificate c on c.id = m.certificate
                        join births.receipt r on r.message = m.id
                      where m.message_id = any(?) group by m.message_id having count(*) = 1) once
                    """)) {
                statement.setArray(
                        1, connection.createArrayOf("text", receipts.keySet().toArray()));
                try (var row = statement.executeQuery()) {
                    row.next();
                    stored = row.getInt(1);
                }
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select count(*) from (select 1 from births.certificate where certificate_number like 'steady-%'
                              group by institution, certificate_number having count(*) > 1) doubled
                            """)) {
                row.next();
                return new Outcome(latencies.length, receipts.size(), stored, row.getInt(1), verified, latency);
            }
        }
    }
}
