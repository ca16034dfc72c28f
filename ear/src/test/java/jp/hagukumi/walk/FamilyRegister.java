package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.hagukumi.server.City;

/** The family register's stand-in, as somebody sees it who sits there and decides what it says. */
public final class FamilyRegister {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI control;

    public FamilyRegister(City city) {
        control = city.familyRegister().control();
    }

    /** How it behaves from now on: what the JSON does not say becomes ordinary, so that {@code {}} makes it well again. */
    public void behaves(JsonObject behaviour) throws IOException, InterruptedException {
        expecting(200, "PUT", "behaviour", behaviour);
    }

    /**
     * Delivers one answer at once, whatever it says.
     *
     * @return what the city did with it: {@code outcome}, and the {@code finding} of one that was set aside
     */
    public JsonObject answers(JsonObject answer) throws IOException, InterruptedException {
        return expecting(200, "POST", "answers", answer);
    }

    /** The orders under that acceptance number, with the times they were received. */
    public Stream<JsonObject> orders(String acceptanceNumber) throws IOException, InterruptedException {
        return rows("orders", "acceptanceNumber", acceptanceNumber);
    }

    /** The entries under that acceptance number: one, where nothing went wrong. */
    public Stream<JsonObject> entries(String acceptanceNumber) throws IOException, InterruptedException {
        return rows("entries", "acceptanceNumber", acceptanceNumber);
    }

    /** What the city said of the answers about that order. */
    public Stream<JsonObject> outcomes(String order) throws IOException, InterruptedException {
        return rows("answers", "orderId", order);
    }

    /** Waits for the order; the city sends within seconds. */
    public JsonObject awaitOrder(String acceptanceNumber) throws IOException, InterruptedException {
        return await("order " + acceptanceNumber, () -> orders(acceptanceNumber).findFirst());
    }

    /** Waits until the city has said what became of an answer about that order. */
    public JsonObject awaitOutcome(String order) throws IOException, InterruptedException {
        return await("an answer about " + order, () -> outcomes(order).findFirst());
    }

    /** Something that is there after a while. */
    @FunctionalInterface
    public interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }

    /** Asks until there is an answer, a minute and a half at most. */
    public static <T> T await(String what, Question<T> question) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = question.ask();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("Waited in vain for " + what);
    }

    private Stream<JsonObject> rows(String list, String field, String value) throws IOException, InterruptedException {
        return expecting(200, "GET", "", JsonObject.EMPTY_JSON_OBJECT).getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString(field).equals(value));
    }

    private JsonObject expecting(int status, String method, String path, JsonObject body)
            throws IOException, InterruptedException {
        var sent = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        var answer = client.send(
                HttpRequest.newBuilder(control.resolve(path))
                        .timeout(PATIENCE)
                        .method(method, sent)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != status) {
            throw new IllegalStateException("The register's control answered " + answer.statusCode() + " " + text);
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }
}
