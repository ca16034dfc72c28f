package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.server.City;

/**
 * A person's browser without its pictures: keeps cookies, signs in through the OpenID provider's page, sends what the pages
 * would send. The JDK's own cookie store would not send a {@code Secure} cookie to localhost, as browsers do.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_WAY = 12;
    /** Shorter cookies are settings, such as a language. */
    private static final int SECRET_LENGTH = 16;

    private final City city;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Duration patience;
    private String csrf = "";

    public Browser(City city) {
        this(city, PATIENCE);
    }

    /** @param patience how long it waits for an answer */
    public Browser(City city, Duration patience) {
        this.city = city;
        this.patience = patience;
    }

    /**
     * Signs in at a provider as somebody.
     *
     * @param realm {@code residents}, {@code staff} or {@code partners}
     * @param subject who it is to the provider
     * @param claims what else the provider says of the person
     */
    public Browser signIn(String realm, String subject, JsonObject claims) throws IOException, InterruptedException {
        Said.word(subject);
        Said.byJson(claims.toString());
        var page = follow(city.baseUrl().resolve("/signin/" + realm + "?return=/app/"));
        var form = "username=" + encoded(subject) + "&claims=" + encoded(claims.toString());
        var answer = send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        follow(page.uri().resolve(location(answer)));
        csrf = get("/api/v1/me").asJsonObject().getString("csrf");
        return this;
    }

    public Browser signIn(String realm, String subject) throws IOException, InterruptedException {
        return signIn(realm, subject, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** What each of its requests to the city carries, for a sender of many: its cookies and the proof that our page sends. */
    public Map<String, String> carries() {
        var own = cookies.getOrDefault(city.baseUrl().getAuthority(), Map.of());
        return Map.of(
                "Cookie",
                own.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(java.util.stream.Collectors.joining("; ")),
                "X-CSRF",
                csrf,
                "Origin",
                city.baseUrl().toString().replaceAll("/$", ""));
    }

    public JsonStructure get(String path) throws IOException, InterruptedException {
        return expecting(2, asked(path));
    }

    public JsonObject object(String path) throws IOException, InterruptedException {
        return get(path).asJsonObject();
    }

    /** Whatever is answered. */
    public HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(city.baseUrl().resolve(path)).GET());
    }

    public JsonStructure post(String path, JsonObject body) throws IOException, InterruptedException {
        return expecting(2, sent("POST", path, body, UUID.randomUUID()));
    }

    public JsonStructure put(String path, JsonObject body) throws IOException, InterruptedException {
        return expecting(2, sent("PUT", path, body, UUID.randomUUID()));
    }

    /** Whatever is answered to a body sent with this key. */
    public HttpResponse<String> sent(String method, String path, JsonObject body, UUID key)
            throws IOException, InterruptedException {
        Said.byJson(body.toString());
        return sent(method, path, BodyPublishers.ofString(body.toString()), "application/json", key);
    }

    /** Whatever is answered to what a page would never send. */
    public HttpResponse<String> sent(String method, String path, BodyPublisher body, String contentType, UUID key)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(city.baseUrl().resolve(path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json, application/problem+json")
                .header("X-CSRF", csrf)
                .header("Origin", city.baseUrl().toString().replaceAll("/$", ""))
                .header("Idempotency-Key", key.toString())
                .method(method, body));
    }

    private static JsonStructure expecting(int hundreds, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != hundreds) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + " " + answer.body());
        }
        if (answer.body().isBlank()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var reader =
                Json.createReader(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))) {
            return reader.read();
        }
    }

    private HttpResponse<String> follow(URI address) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(address).GET());
        for (var hop = 0; answer.statusCode() / 100 == 3; hop++) {
            if (hop == LONGEST_WAY) {
                throw new IllegalStateException("led in a circle at " + answer.uri());
            }
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(location(answer)))
                    .GET());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var address = request.build().uri();
        var own = cookies.computeIfAbsent(address.getAuthority(), host -> new HashMap<>());
        if (!own.isEmpty()) {
            request.header("Cookie", cookieFor(address));
        }
        var answer = http.send(request.timeout(patience).build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            keep(own, set);
        }
        Said.byJson(answer.body());
        return answer;
    }

    /** The header that a call to that address carries, empty before the first cookie. */
    public String cookieFor(URI address) {
        return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What a page of ours sends beside the cookie. */
    public String csrf() {
        return csrf;
    }

    private static void keep(Map<String, String> own, String set) {
        var pair = set.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        if (set.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            own.remove(name);
        } else {
            var value = pair.substring(pair.indexOf('=') + 1);
            if (value.length() >= SECRET_LENGTH) {
                Said.word(value);
            }
            own.put(name, value);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        answer.uri() + " led nowhere: " + answer.statusCode() + " " + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
