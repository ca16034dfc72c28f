package jp.hagukumi.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stand-in for two systems of the nation: the public medical hub (PMH) with a second municipality behind it, and マイナポータル's
 * applications. On loopback only. What it is told and what it answers is text that it hands on as it came; it knows nothing of the
 * city's code.
 *
 * <ul>
 *   <li>{@code /pmh/maternal/…}, {@code /portal/applications…}: as the city calls them, with a bearer token
 *   <li>{@code POST /control/mood?is=WELL|SLOW|AWAY|REFUSING}
 *   <li>{@code POST /control/events}: an event for the city, as JSON; {@code POST /control/events/again}: all from the beginning
 *   <li>{@code GET /control/arrived}: what the city sent to the hub; {@code POST /control/answering?is=ACCEPTED|DECLINED|NOTHING}:
 *       what the second municipality answers to each request by itself
 *   <li>{@code PUT /control/applications/<number>}: an application, as JSON; the same number again is listed again;
 *       {@code POST /control/applications/<number>/listed}: listed without being there, or listed once more
 *   <li>{@code GET /control/statuses}: what the city told of applications
 * </ul>
 */
public final class NationStandIn implements AutoCloseable {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int PAGE = 2;
    private static final long SLOW_MILLIS = 1500;
    private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"([0-9A-Za-z-]+)\"");
    private static final Pattern TO = Pattern.compile("\"toMunicipality\":\"([0-9]{6})\"");

    private final int port;
    private final String token;
    private final HttpServer server;
    private final List<String> events = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> applications = new LinkedHashMap<>();
    private final List<String> listed = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private String mood = "WELL";
    private String answering = "NOTHING";
    private boolean again;
    private int stamps;

    /** @param port 0 for any that is free */
    public NationStandIn(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        server = HttpServer.create();
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "nation-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/pmh/maternal/", exchange -> city(exchange, this::hub));
        server.createContext("/portal/applications", exchange -> city(exchange, this::portal));
        server.createContext("/control/", exchange -> {
            try (exchange) {
                control(exchange);
            }
        });
    }

    public void start() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.start();
    }

    /** Where it is found. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public URI hub() {
        return address().resolve("pmh");
    }

    public URI portal() {
        return address().resolve("portal");
    }

    /** The second municipality takes on whatever it is asked for. */
    public NationStandIn accepting() {
        answering = "ACCEPTED";
        return this;
    }

    /** What the city's application is told, so that it is connected. */
    Map<String, String> asEnvironmentOfTheCity() {
        return Map.of(
                "HAGUKUMI_PMH_URL",
                hub().toString(),
                "HAGUKUMI_PMH_TOKEN",
                token,
                "HAGUKUMI_PORTAL_URL",
                portal().toString(),
                "HAGUKUMI_PORTAL_TOKEN",
                token);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a part of it answers to the city. */
    private interface Part {

        void answer(HttpExchange exchange, String body) throws IOException;
    }

    private void city(HttpExchange exchange, Part part) throws IOException {
        try (exchange) {
            var body = body(exchange);
            if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "");
            } else if (mood.equals("AWAY")) {
                send(exchange, 503, "");
            } else {
                part.answer(exchange, body);
            }
        }
    }

    private void hub(HttpExchange exchange, String body) throws IOException {
        var place = exchange.getRequestURI().getPath().substring("/pmh/maternal/".length());
        if (place.equals("events")) {
            dawdle();
            send(exchange, 200, page(exchange, events, "events"));
            return;
        }
        if (mood.equals("REFUSING")) {
            send(exchange, 422, "");
            return;
        }
        synchronized (this) {
            var id = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var deletes = body.contains("\"modificationSeg\":\"2\"");
            arrived.add("{\"kind\":\"" + kind(place, deletes) + "\",\"id\":\"" + id + "\",\"body\":" + body + "}");
            if (place.equals("requests") && !deletes && seen.add(id) && !answering.equals("NOTHING")) {
                events.add(answer(body));
            }
        }
        dawdle();
        send(exchange, 202, "{}");
    }

    private static String kind(String place, boolean deletes) {
        return switch (place) {
            case "subjects" -> deletes ? "RECALL_SUBJECT" : "SUBJECT";
            case "requests" -> deletes ? "RECALL_REQUEST" : "REQUEST";
            case "answers" -> "ANSWER";
            default -> "REPORT";
        };
    }

    private String answer(String request) {
        return "{\"eventId\":\"" + UUID.randomUUID() + "\",\"kind\":\"ANSWER\",\"requestId\":\""
                + found(REQUEST, request) + "\",\"municipality\":\"" + found(TO, request) + "\",\"answer\":\""
                + answering + "\"}";
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : "";
    }

    private void portal(HttpExchange exchange, String body) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        dawdle();
        if (parts.length == 3) {
            send(exchange, 200, page(exchange, listed, "applications"));
        } else if (parts.length == 4) {
            var found = applications.get(parts[3]);
            send(exchange, found == null ? 404 : 200, found == null ? "" : found);
        } else if (mood.equals("REFUSING")) {
            send(exchange, 422, "");
        } else {
            synchronized (this) {
                statuses.add("{\"number\":\"" + parts[3] + "\",\"told\":" + body + "}");
            }
            send(exchange, 200, "{}");
        }
    }

    private synchronized String page(HttpExchange exchange, List<String> all, String name) {
        var cursor = asked(exchange, "cursor");
        var from = again || cursor.isEmpty() ? 0 : Math.min(Integer.parseInt(cursor), all.size());
        again = false;
        var to = Math.min(all.size(), from + PAGE);
        return "{\"" + name + "\":[" + String.join(",", all.subList(from, to)) + "],\"next\":\"" + to + "\",\"more\":"
                + (to < all.size()) + "}";
    }

    private synchronized void control(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        var parts = exchange.getRequestURI().getPath().split("/");
        switch (parts[2] + (parts.length > 3 && parts[2].equals("events") ? "-again" : "")) {
            case "mood" -> mood = asked(exchange, "is");
            case "answering" -> answering = asked(exchange, "is");
            case "events" -> events.add(body);
            case "events-again" -> {
                Collections.reverse(events);
                again = true;
            }
            case "applications" -> {
                if (parts.length == 4) {
                    applications.put(parts[3], body);
                }
                stamps++;
                listed.add("{\"number\":\"" + parts[3] + "\",\"updatedAt\":\"" + stamps + "\"}");
            }
            default -> {}
        }
        send(
                exchange,
                200,
                switch (parts[2]) {
                    case "arrived" -> all(arrived);
                    case "statuses" -> all(statuses);
                    default -> "{}";
                });
    }

    private static String all(List<String> what) {
        return what.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String asked(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private void dawdle() {
        if (mood.equals("SLOW")) {
            try {
                Thread.sleep(SLOW_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
