package jp.hagukumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.server.City;
import jp.hagukumi.server.CityPlan;
import jp.hagukumi.server.Ports;

/**
 * Stands a city up on the demonstration's ports, warms it, measures it, and writes {@code result.md} and {@code result.json}.
 *
 * <p>System properties: {@code payara.home}, {@code ear}, {@code data.dir}, {@code result.dir};
 * {@code bench.requests} of each measured run (10,000), {@code bench.warm} of them before it (20,000), {@code bench.seconds} of
 * the steady load (600), {@code bench.parts} (all), {@code bench.pgbench} (where the baseline's program is).
 */
public final class Bench {

    private static final int CALLERS = 16;
    private static final int PATIENCE_SECONDS = 120;
    private static final int PGBENCH_SECONDS = 15;
    private static final int MOST_RECORDED = 40;
    private static final int DESK_REQUESTS = 4_000;
    private static final int ACCEPTANCES = 1_500;
    /** Five hundred in a minute are asked for. */
    private static final int NOTICES = 500;

    private final City city;
    private final Path results;
    private final int requests = Integer.getInteger("bench.requests", 10_000);
    private final int warm = Integer.getInteger("bench.warm", 20_000);

    private Bench(City city, Path results) {
        this.city = city;
        this.results = results;
    }

    public static void main(String[] arguments) throws Exception {
        var results = Files.createDirectories(Path.of(needed("result.dir")));
        var plan = new CityPlan(
                Path.of(needed("data.dir")),
                Path.of(needed("payara.home")),
                Path.of(needed("ear")),
                Ports.ofTheDemonstration());
        try (var city = City.start(plan, System.out::println)) {
            var stopper = new Thread(() -> stop(city), "stop-the-city");
            Runtime.getRuntime().addShutdownHook(stopper);
            new Bench(city, results).run();
        }
    }

    private void run() throws Exception {
        System.out.println(machine());
        var senders = Senders.of(city, CALLERS);
        var kinds = Stream.of(
                        new Kind("submit", 0.8, requests -> senders.submits(CALLERS, requests)),
                        new Kind("read", 0.4, requests -> senders.reads()),
                        new Kind("write", 0.7, requests -> senders.writes()),
                        new Kind("stranger", Double.NaN, requests -> senders.strangers(CALLERS)))
                .filter(kind -> wanted(kind.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (wanted("desk")) {
            kinds.addAll(desk());
        }
        if (wanted("notice")) {
            var notices = new Notices(city);
            kinds.add(Kind.beside(
                    "notice", NOTICES, notices::overCountedWomen, requests -> notices.files(CALLERS, requests)));
        }
        var measured = new ArrayList<Measured>();
        for (var kind : kinds) {
            measured.add(measure(kind));
        }
        var report = new Report(machine(), measured);
        report.writeTo(results);
        if (wanted("desk")) {
            DeskCases.requireGapless(city);
        }
        var steady = Optional.<Endurance.Outcome>empty();
        if (wanted("steady")) {
            steady = Optional.of(new Endurance(city, Integer.getInteger("bench.seconds", 600)).run());
            report.writeTo(results, steady.get());
        }
        if (wanted("payout")) {
            new PayoutLines(city).run(results);
        }
        if (wanted("checkups")) {
            new CheckupPlaces(city, results).run();
        }
        // The database's own rate comes last: its rows are no certificates that anybody sent.
        var compared = new Report(machine(), baselines(kinds, measured));
        compared.writeTo(results);
        if (steady.isPresent()) {
            compared.writeTo(results, steady.get());
            if (!steady.get().isWhole()) {
                throw new IllegalStateException("Certificates were lost or doubled: " + steady.get());
            }
        }
    }

    private List<Kind> desk() throws Exception {
        var cases = DeskCases.of(city, CALLERS);
        return List.of(
                Kind.beside("queue", DESK_REQUESTS, UnaryOperator.identity(), requests -> cases.opens()),
                Kind.beside("search", DESK_REQUESTS, UnaryOperator.identity(), requests -> cases.searches()),
                Kind.beside("filter", DESK_REQUESTS, UnaryOperator.identity(), requests -> cases.filters()),
                Kind.beside("accept", ACCEPTANCES, DeskCases::overCountedCases, requests -> cases.accepts()));
    }

    private static boolean wanted(String part) {
        return List.of(System.getProperty(
                                "bench.parts", "submit,read,write,stranger,desk,notice,steady,payout,checkups")
                        .split(",", -1))
                .contains(part);
    }

    private String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, JDK " + System.getProperty("java.version");
    }

    /** Makes the senders of a run of so many requests. */
    private interface Making {
        List<Load.Sender> of(int requests) throws GeneralSecurityException, IOException, InterruptedException;
    }

    /**
     * What is measured.
     *
     * @param target milliseconds of the server's processor for each, without cryptography; none (NaN) for what only shows the
     *     server's own share
     * @param most requests of a run
     * @param compared what makes of its statements what pgbench can run; empty where pgbench does not run them
     */
    private record Kind(String name, double target, int most, Optional<UnaryOperator<String>> compared, Making making) {

        Kind(String name, double target, Making making) {
            this(
                    name,
                    target,
                    Integer.MAX_VALUE,
                    Double.isNaN(target) ? Optional.empty() : Optional.of(UnaryOperator.identity()),
                    making);
        }

        /** One without a target of its own, which is held against the database alone. */
        static Kind beside(String name, int most, UnaryOperator<String> script, Making making) {
            return new Kind(name, Double.NaN, most, Optional.of(script), making);
        }
    }

    private Measured measure(Kind kind) throws Exception {
        var many = Math.min(requests, kind.most());
        run(kind, Math.min(warm, kind.most()));
        var server = city.serverProcess();
        var senders = kind.making().of(many);
        var before = ServerCpu.of(server);
        var load = Load.run(senders, many, PATIENCE_SECONDS);
        var used = ServerCpu.of(server).since(before);
        close(senders);
        Profile.begin(server);
        run(kind, many);
        var profile = Profile.end(server, results.resolve(kind.name() + ".jfr"));
        var measured = Measured.of(kind.name(), kind.target(), load, used, profile);
        System.out.println(measured.inOneLine());
        return measured;
    }

    private static void run(Kind kind, int requests) throws Exception {
        var senders = kind.making().of(requests);
        Load.run(senders, requests, PATIENCE_SECONDS);
        close(senders);
    }

    /** Adds the requests a second that pgbench makes with the statements of one; nothing where there is no pgbench. */
    private List<Measured> baselines(List<Kind> kinds, List<Measured> measured) throws Exception {
        var pgbench = Pgbench.of(city);
        if (pgbench.isEmpty()) {
            System.out.println("pgbench is missing, so there is no baseline. -Dbench.pgbench names it.");
            return measured;
        }
        var compared = new ArrayList<Measured>();
        Recording.prepare(city);
        try (var recording = new Recording(city)) {
            System.out.println(recording.version());
            for (var kind : kinds) {
                if (kind.compared().isEmpty()) {
                    compared.add(measured.get(compared.size()));
                    continue;
                }
                var senders = kind.making().of(MOST_RECORDED);
                var script = kind.compared().get().apply(Pgbench.script(recording.twice(senders.get(0)::send)));
                close(senders);
                compared.add(measured.get(compared.size())
                        .beside(pgbench.get()
                                .run(script, results.resolve(kind.name() + ".sql"), CALLERS, PGBENCH_SECONDS)));
                System.out.println(compared.get(compared.size() - 1).inOneLine());
            }
        }
        return compared;
    }

    private static void stop(City city) {
        try {
            city.close();
        } catch (IOException failed) {
            System.out.println("not stopped in order: " + failed.getMessage());
        }
    }

    private static void close(List<Load.Sender> senders) throws IOException {
        for (var sender : senders) {
            sender.close();
        }
    }

    private static String needed(String property) {
        var value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-D" + property + " is wanted");
        }
        return value;
    }
}
