package jp.hagukumi.ws.pregnancy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls to one system with a bearer token, over TLS; without it only to this machine, where the stand-ins are. */
final class BearerCalls {

    private static final Logger LOG = Logger.getLogger(BearerCalls.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int FIRST_FAILURE = 300;

    /** Not now: signed in wrongly until the token is renewed, too slow, too many. */
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 425, 429);

    private static final int SERVERS_FAULT = 500;

    private final Optional<URI> address;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** From the first byte sent to the last one heard. */
    private final Duration wholeCall;

    BearerCalls(Optional<URI> address, Optional<String> token, Duration wholeCall) {
        this.address = address.filter(BearerCalls::isSafe);
        this.token = token.orElse("");
        this.wholeCall = wholeCall;
        if (address.isPresent() && this.address.isEmpty()) {
            LOG.severe("An address without TLS is used on this machine only; the system is not connected");
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && Optional.ofNullable(address.getHost())
                                .filter(THIS_MACHINE::contains)
                                .isPresent());
    }

    /** What was answered. */
    record Heard(int status, byte[] body) {

        boolean isWell() {
            return status < FIRST_FAILURE;
        }

        /** Whether the same call may do later. */
        boolean mayDoLater() {
            return status >= SERVERS_FAULT || LATER.contains(status);
        }

        @Override
        public String toString() {
            return "Heard[" + status + "]";
        }
    }

    boolean present() {
        return address.isPresent() && !token.isEmpty();
    }

    HttpRequest.Builder to(String path) {
        var base = address.orElseThrow().toString();
        return HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    HttpRequest.Builder sending(String path, String method, String json) {
        return to(path).header("Content-Type", "application/json; charset=utf-8")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty where nothing, too much or too late was heard. */
    Optional<Heard> call(HttpRequest request, int atMost) {
        var body = new ByteArrayOutputStream();
        var call = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(
                        bytes -> body.write(bytes, 0, Math.min(bytes.length, atMost + 1 - body.size())))));
        try {
            var response = call.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS);
            if (body.size() > atMost) {
                throw new IOException("The answer is longer than " + atMost + " bytes");
            }
            return Optional.of(new Heard(response.statusCode(), body.toByteArray()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | ExecutionException | TimeoutException failed) {
            LOG.log(Level.WARNING, "Not reached: " + request.uri().getPath(), failed);
            return Optional.empty();
        } finally {
            call.cancel(true);
        }
    }

    /** The object that stands there; empty where it is none. */
    static Optional<JsonObject> object(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
