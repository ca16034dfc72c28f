package jp.hagukumi.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hagukumi.server.City;

/**
 * The statements that the application sends for one request, with their values, as the embedded database's own log tells them.
 * What the timers send of themselves is left out.
 */
final class Recording implements AutoCloseable {

    private static final String LOG = "bench.log";
    private static final String MARK = "@@";
    private static final Pattern LINE = Pattern.compile(
            "^(\\d+) (LOG|DETAIL):  (?:execute [^:]+: |statement: |[Pp]arameters: )(.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')", Pattern.DOTALL);
    private static final int TRIES = 20;

    private final Connection superuser;
    private final Path log;
    private long read;

    Recording(City city) throws SQLException, IOException {
        superuser = superuser(city);
        log = city.data().postgres().resolve("log").resolve(LOG);
    }

    /** Lets the database write its log into a file of its own, which it begins to do when it starts. */
    static void prepare(City city) throws SQLException, IOException, InterruptedException {
        try (var superuser = superuser(city);
                var statement = superuser.createStatement()) {
            statement.execute("alter system set logging_collector = on");
            statement.execute("alter system set log_directory = 'log'");
            statement.execute("alter system set log_filename = '" + LOG + "'");
        }
        city.stopDatabase();
        city.startDatabase();
        if (!city.readyWithin(Duration.ofMinutes(1))) {
            throw new IllegalStateException("The application did not find its database again");
        }
    }

    static Connection superuser(City city) throws SQLException, IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(city.data().secrets())) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + city.ports().database() + "/hagukumi",
                "postgres",
                secrets.getProperty("db.superuser"));
    }

    /**
     * A statement as sent.
     *
     * @param values by number, as SQL literals
     * @param types by number, as the database infers them; empty where it can't
     */
    record Sent(String sql, Map<Integer, String> values, List<String> types) {}

    /** Something that sends exactly one request. */
    interface Request {
        void send() throws Exception;
    }

    /** The statements of two requests of one kind, which are the same but for their values. */
    List<List<Sent>> twice(Request request) throws Exception {
        superuserDoes("alter system set log_line_prefix = '" + MARK + "%p '");
        superuserDoes("alter system set log_statement = 'all'");
        superuserDoes("select pg_reload_conf()");
        try {
            Thread.sleep(1_000);
            take();
            Thread.sleep(6_000);
            var timers = byProcess(take()).values().stream()
                    .flatMap(List::stream)
                    .map(Sent::sql)
                    .collect(Collectors.toSet());
            for (var attempt = 0; attempt < TRIES; attempt++) {
                var first = one(request, timers);
                var second = one(request, timers);
                if (!first.isEmpty() && texts(first).equals(texts(second))) {
                    return List.of(typed(first), second);
                }
            }
            throw new IllegalStateException("No two requests sent the same statements");
        } finally {
            superuserDoes("alter system reset log_statement");
            superuserDoes("alter system reset log_line_prefix");
            superuserDoes("select pg_reload_conf()");
        }
    }

    private List<Sent> one(Request request, Set<String> timers) throws Exception {
        take();
        request.send();
        var lines = take();
        return transactionsOf(lines, timers);
    }

    /** In the order in which the connections were first used; a transaction of a timer begins with what timers always send. */
    static List<Sent> transactionsOf(List<String> lines, Set<String> timers) {
        var kept = new ArrayList<Sent>();
        for (var statements : byProcess(lines).values()) {
            var block = new ArrayList<Sent>();
            for (var statement : statements) {
                block.add(statement);
                var open =
                        block.get(0).sql().equals("BEGIN") && !statement.sql().equals("COMMIT");
                if (!open) {
                    var sql = block.stream()
                            .map(Sent::sql)
                            .filter(one -> !isFrame(one))
                            .toList();
                    if (!sql.isEmpty() && sql.stream().noneMatch(timers::contains)) {
                        kept.addAll(block);
                    }
                    block.clear();
                }
            }
        }
        return kept;
    }

    private static boolean isFrame(String sql) {
        return sql.equals("BEGIN") || sql.equals("COMMIT");
    }

    private static List<String> texts(List<Sent> statements) {
        return statements.stream().map(Sent::sql).toList();
    }

    private static Map<String, List<Sent>> byProcess(List<String> lines) {
        var sent = new LinkedHashMap<String, List<Sent>>();
        for (var record : String.join("\n", lines).split(MARK, -1)) {
            var line = LINE.matcher(record.strip());
            if (!line.matches()) {
                continue;
            }
            var own = sent.computeIfAbsent(line.group(1), process -> new ArrayList<>());
            if (line.group(2).equals("LOG")) {
                own.add(new Sent(line.group(3).strip(), new LinkedHashMap<>(), List.of()));
            } else if (!own.isEmpty()) {
                var value = VALUE.matcher(line.group(3));
                while (value.find()) {
                    own.get(own.size() - 1).values().put(Integer.valueOf(value.group(1)), value.group(2));
                }
            }
        }
        return sent;
    }

    private List<Sent> typed(List<Sent> statements) throws SQLException {
        var typed = new ArrayList<Sent>();
        for (var sent : statements) {
            typed.add(new Sent(sent.sql(), sent.values(), sent.values().isEmpty() ? List.of() : typesOf(sent.sql())));
        }
        return typed;
    }

    private List<String> typesOf(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("prepare bench_types as " + sql);
            try (var row = statement.executeQuery(
                    "select parameter_types::text[] from pg_prepared_statements where name = 'bench_types'")) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            } finally {
                statement.execute("deallocate bench_types");
            }
        } catch (SQLException undetermined) {
            if (undetermined.getSQLState().startsWith("42")) {
                return List.of();
            }
            throw undetermined;
        }
    }

    private void superuserDoes(String command) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }

    /** As the database says of itself. */
    String version() throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync')"
                                + " || ', synchronous_commit ' || current_setting('synchronous_commit')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }

    /** What the log has got since it was last read, once nothing more comes for a moment. */
    private List<String> take() throws IOException, InterruptedException {
        Thread.sleep(300);
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            var fresh = new byte[(int) (file.length() - read)];
            file.readFully(fresh);
            read += fresh.length;
            return new String(fresh, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
