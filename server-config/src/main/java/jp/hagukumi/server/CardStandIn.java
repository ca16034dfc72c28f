package jp.hagukumi.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;

/**
 * The stand-in for a card in its reader: gives out the certificate of one of the demonstration's people, and signs what is laid
 * before it. On loopback only, since whoever reaches it can sign as anybody; a real card asks for its holder's password.
 *
 * <ul>
 *   <li>{@code GET /}: a page for people
 *   <li>{@code GET /<subject>/certificate}: DER
 *   <li>{@code POST /<subject>/signature}: the bytes to sign; answers the signature's
 * </ul>
 */
public final class CardStandIn implements AutoCloseable {

    private static final int MOST_BYTES = 65_536;

    private final int port;
    private final DemoCards cards;
    private final HttpServer server;

    CardStandIn(int port, DemoCards cards) throws IOException {
        this.port = port;
        this.cards = cards;
        server = HttpServer.create();
        server.createContext("/", this::answer);
    }

    void start() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.start();
    }

    /** Where it is found. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getPath().split("/");
            if (parts.length == 0) {
                send(exchange, 200, "text/html; charset=utf-8", page());
                return;
            }
            var card = cards.of(parts[1]);
            var wanted = exchange.getRequestMethod() + " " + (parts.length == 3 ? parts[2] : "");
            if (card.isEmpty()) {
                send(exchange, 404, "text/plain", new byte[0]);
            } else if (wanted.equals("GET certificate")) {
                send(
                        exchange,
                        200,
                        "application/pkix-cert",
                        card.orElseThrow().certificate().getEncoded());
            } else if (wanted.equals("POST signature")) {
                var content = exchange.getRequestBody().readNBytes(MOST_BYTES);
                send(
                        exchange,
                        200,
                        "application/octet-stream",
                        card.orElseThrow().sign(content));
            } else {
                send(exchange, 405, "text/plain", new byte[0]);
            }
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] page() throws IOException {
        try (var template = CardStandIn.class.getResourceAsStream("cards.html")) {
            if (template == null) {
                throw new IllegalStateException("cards.html is missing");
            }
            var people = DemoPeople.all().stream()
                    .filter(person -> person.realm().equals("residents"))
                    .map(person -> "<option value=\"" + person.subject() + "\">" + person.name() + "</option>")
                    .collect(Collectors.joining());
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<!--PEOPLE-->", people)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
