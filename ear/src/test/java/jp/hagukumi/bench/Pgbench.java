package jp.hagukumi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hagukumi.bench.Recording.Sent;
import jp.hagukumi.server.City;

/**
 * PostgreSQL's own load generator over the statements that the application sent for one request. Values that differed between two
 * requests differ from run to run here too: marks, numbers and names are made of one random number.
 */
final class Pgbench {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'");
    private static final Pattern WHOLE = Pattern.compile("'[0-9]+'");
    /** Of acceptance. */
    private static final Pattern NUMBER = Pattern.compile("'[0-9]{6}-[0-9]{4}-[0-9]{6}'");

    private static final Pattern LOCKS = Pattern.compile("'\\{-?[0-9]+(,-?[0-9]+)*}'");
    private static final Pattern COLON = Pattern.compile(":(?=[A-Za-z_\\x{80}-\\x{ffff}])");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Path program;
    private final City city;

    private Pgbench(Path program, City city) {
        this.program = program;
        this.city = city;
    }

    /** Where {@code bench.pgbench} says, on the path, or where Debian puts it; empty where there is none. */
    static Optional<Pgbench> of(City city) {
        var named = System.getProperty("bench.pgbench", "");
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "pgbench"));
        var debian =
                Stream.of("17", "16", "15").map(version -> Path.of("/usr/lib/postgresql", version, "bin", "pgbench"));
        return Stream.of(named.isEmpty() ? Stream.<Path>empty() : Stream.of(Path.of(named)), debian, onPath)
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Pgbench(found, city));
    }

    /** The script of one request. */
    static String script(List<List<Sent>> twice) {
        var fresh = new LinkedHashMap<String, String>();
        var script = new StringBuilder("\\set n random(1, 900000000000)\n");
        for (var at = 0; at < twice.get(0).size(); at++) {
            var first = twice.get(0).get(at);
            var second = twice.get(1).get(at);
            script.append(filled(first, second, fresh).replace("\n", " ")).append(";\n");
        }
        return script.toString();
    }

    private static String filled(Sent first, Sent second, Map<String, String> fresh) {
        return PLACE.matcher(first.sql()).replaceAll(place -> {
            var number = Integer.valueOf(place.group(1));
            var value = first.values().getOrDefault(number, "NULL");
            var differs = !value.equals(second.values().get(number));
            var type = number <= first.types().size() ? "::" + first.types().get(number - 1) : guessed(value);
            return java.util.regex.Matcher.quoteReplacement(literal(differs ? other(value, fresh) : value) + type);
        });
    }

    /** Where the database can't tell a type by itself, the driver had named it: a list that is no JSON is one of texts. */
    private static String guessed(String value) {
        return value.startsWith("'{")
                        && !value.contains("\":")
                        && !LOCKS.matcher(value).matches()
                ? "::text[]"
                : "";
    }

    /** pgbench takes a colon before a letter for a variable of its own, even within quotes. */
    private static String literal(String value) {
        return COLON.matcher(value).find() && !value.contains(":n::")
                ? "(" + COLON.matcher(value).replaceAll("' || chr(58) || '") + ")"
                : value;
    }

    /** The same value stands for the same thing everywhere in the request. */
    private static String other(String value, Map<String, String> fresh) {
        var known = fresh.get(value);
        if (known != null) {
            return known;
        }
        var made = value;
        var mark = fresh.size();
        if (UUID.matcher(value).matches()) {
            made = "cast(lpad(to_hex(:n::bigint * 32 + " + mark + "), 32, '0') as uuid)";
        } else if (NUMBER.matcher(value).matches()) {
            made =
                    "('141330-' || lpad((:n::bigint / 1000000 % 10000)::text, 4, '0') || '-' || lpad((:n::bigint % 1000000)::text, 6, '0'))";
        } else if (WHOLE.matcher(value).matches()) {
            made = "(1 + :n::bigint % 900000000)";
        } else if (LOCKS.matcher(value).matches()) {
            made = "array[:n::bigint, :n::bigint + 1, :n::bigint + 2]";
        } else if (!value.matches("'\\d{4}-.*'")
                && !value.startsWith("'\\x")
                && !value.startsWith("'{")
                && value.length() < 80) {
            made = "(" + literal(value) + " || :n::text)";
        }
        fresh.put(value, made);
        return made;
    }

    /**
     * What pgbench came to.
     *
     * @param rate transactions a second
     * @param p95 milliseconds of one
     */
    record Baseline(double rate, double p95) {}

    /** The script by so many connections. */
    Baseline run(String script, Path file, int connections, int seconds) throws IOException, InterruptedException {
        Files.writeString(file, script);
        var log = file.resolveSibling(file.getFileName() + ".log");
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(city.data().secrets())) {
            secrets.load(reader);
        }
        var line = new ArrayList<>(List.of(
                program.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(city.ports().database()),
                "-U",
                "hagukumi_app",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-l",
                "--log-prefix=" + log,
                "-f",
                file.toString(),
                "hagukumi"));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", secrets.getProperty("db.application"));
        var running = builder.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        var failed = FAILED.matcher(said);
        if (running.waitFor() != 0
                || !rate.find()
                || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IOException("pgbench: " + said);
        }
        return new Baseline(Double.parseDouble(rate.group(1)), p95(log));
    }

    /** Of the times that pgbench's threads wrote, a line for each transaction: client, number, microseconds. */
    private static double p95(Path log) throws IOException {
        var micros = new ArrayList<Long>();
        try (var files = Files.newDirectoryStream(log.getParent(), log.getFileName() + ".*")) {
            for (var one : files) {
                try (var lines = Files.lines(one)) {
                    lines.forEach(line -> micros.add(Long.valueOf(line.split(" ", 4)[2])));
                }
                Files.delete(one);
            }
        }
        micros.sort(null);
        return micros.isEmpty() ? Double.NaN : micros.get((int) (micros.size() * 0.95)) / 1_000.0;
    }
}
