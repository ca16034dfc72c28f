package jp.hagukumi.web.pages;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Serves the pages as the WAR would and answers the API from examples. Whatever pages ask and whatever the examples answer
 * is held against the contract; differences are kept in {@link #differences()} for the tests to refuse.
 */
final class DemoCity implements AutoCloseable {

    /** The policy the server sends (see the web module's security headers); a page that needs more is a fault. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path BUILT = Path.of("target/pages");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    /** What an example answers: a status, a media type, a text. */
    record Answer(int status, String type, String body, Map<String, String> headers) {
        static Answer json(int status, String body) {
            return new Answer(status, status < 400 ? "application/json" : "application/problem+json", body, Map.of());
        }
    }

    /** What a page asked. */
    record Asked(String method, String path, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Examples examples = Examples.read();
    private final Map<String, Answer> instead = new ConcurrentHashMap<>();
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final OpenApiInteractionValidator contract = contract(Level.ERROR);
    /** Readers ignore fields they do not know, and composed schemas would refuse each other's. */
    private final OpenApiInteractionValidator readersContract = contract(Level.IGNORE);

    private volatile String actor = "resident";

    DemoCity() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newFixedThreadPool(8, run -> {
            Thread thread = new Thread(run, "demo-city");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    private static OpenApiInteractionValidator contract(Level unknownFields) {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        WEBAPP.resolve("openapi.yaml").toAbsolutePath().toString())
                .withBasePathOverride("/api/v1")
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", unknownFields)
                        .build())
                .build();
    }

    /** The address as browsers know a secure context: localhost. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who is signed in: {@code resident}, {@code staff}, {@code institution} or {@code nobody}. */
    void signedIn(String who) {
        actor = who;
    }

    void answer(String method, String path, Answer answer) {
        instead.put(method + " " + path, answer);
    }

    /** The text of one example, for answering it under another address. */
    String example(String call) {
        return examples.root().get(call).toString();
    }

    void asBefore() {
        instead.clear();
        asked.clear();
        differences.clear();
        actor = "resident";
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/api/v1/")) {
                api(exchange, path.substring("/api/v1".length()));
            } else {
                file(exchange, path);
            }
        }
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        asked.add(new Asked(method, path, headers, body));
        Answer given = instead.get(method + " " + path);
        Answer answer = given != null
                ? given
                : examples.answer(actor, method, path, exchange.getRequestURI().getQuery());
        compare(exchange.getRequestURI(), method, body, headers, answer);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        send(exchange, answer.status(), answer.type(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void compare(URI uri, String method, String body, Map<String, String> headers, Answer answer) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(method), uri.getPath());
        headers.forEach(request::withHeader);
        request.withHeader("Cookie", "__Host-hagukumi=demo");
        if (!body.isEmpty()) {
            request.withBody(body);
        }
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                request.withQueryParam(
                        parts[0], java.net.URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
        if (!answer.body().isEmpty()) {
            response.withContentType(answer.type()).withBody(answer.body());
        }
        ValidationReport told = contract.validateRequest(request.build())
                .merge(readersContract.validateResponse(
                        uri.getPath(), Request.Method.valueOf(method), response.build()));
        told.getMessages()
                .forEach(message -> differences.add(
                        method + " " + uri.getPath() + ": " + message.getKey() + " " + message.getMessage()));
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        String relative = (path.endsWith("/") ? path + "index.html" : path).substring(1);
        byte[] bytes = bytesOf(relative);
        if (bytes == null) {
            send(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String ending = relative.substring(relative.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        send(exchange, 200, Objects.requireNonNullElse(TYPES.get(ending), "application/octet-stream"), bytes);
    }

    private static byte @org.jspecify.annotations.Nullable [] bytesOf(String relative) throws IOException {
        for (Path root : List.of(BUILT, WEBAPP)) {
            Path file = root.resolve(relative).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        }
        if (!relative.startsWith("webjars/")) {
            return null;
        }
        try (InputStream jar = DemoCity.class.getResourceAsStream("/META-INF/resources/" + relative)) {
            return jar == null ? null : jar.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
