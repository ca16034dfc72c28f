package jp.hagukumi.standin.nation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.hagukumi.server.NationStandIn;

/** The stand-in, commanded by its control door. */
final class NationByWire implements AutoCloseable {

    static final String TOKEN = "a-token-for-tests-only";

    /** Shorter than the stand-in dawdles. */
    static final Duration PATIENCE = Duration.ofMillis(700);

    final NationStandIn standIn;
    private final HttpClient client = HttpClient.newHttpClient();

    NationByWire() {
        try {
            standIn = new NationStandIn(0, TOKEN);
            standIn.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        standIn.close();
    }

    String control(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(standIn.address() + "control/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    /** Every value by the path at which it stands. */
    static Map<String, String> flat(JsonObject object, String prefix) {
        var flat = new TreeMap<String, String>();
        object.forEach((name, value) -> {
            if (value instanceof JsonObject inner) {
                flat.putAll(flat(inner, prefix + name + "."));
            } else {
                flat.put(prefix + name, text(value));
            }
        });
        return flat;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(NationByWire::text).collect(Collectors.joining(" "));
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
