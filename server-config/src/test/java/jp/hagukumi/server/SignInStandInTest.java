package jp.hagukumi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the application relies on in the stand-in, so that a demonstration proves something. */
class SignInStandInTest {

    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    private static final String CALLBACK = "http://localhost:1/callback";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private SignInStandIn provider;

    @BeforeEach
    void start() throws IOException {
        provider = new SignInStandIn(Ports.anyFree().signIn(), directory);
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void its_page_lists_everybody_whom_the_application_binds_and_nobody_else()
            throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(authorization()).build(), HttpResponse.BodyHandlers.ofString());

        var bound =
                Files.readAllLines(Path.of("../ejb-module/src/main/resources/jp/hagukumi/identity/demo/people.csv"))
                        .stream()
                        .map(line -> line.split(","))
                        .filter(cells -> Set.of("staff", "user", "account").contains(cells[0]))
                        .map(cells -> cells[1])
                        .toList();
        var shown = Pattern.compile("\"sub\":\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(bound).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(shown).containsExactlyElementsOf(bound);
    }

    @Test
    void the_chosen_name_becomes_the_subject() throws Exception {
        var answer = token(code("mother-hanako"), VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(200);
        var payload = answer.body().replaceAll("(?s).*\"id_token\"\\s*:\\s*\"[^.]+\\.([^.]+)\\..*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .contains("\"sub\":\"mother-hanako\"", "\"iss\":\"" + provider.issuer("residents") + "\"");
    }

    @Test
    void a_code_without_its_verifier_is_worth_nothing() throws Exception {
        var answer = token(code("mother-hanako"), VERIFIER.replace('a', 'b'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("id_token");
    }

    private URI authorization() {
        return URI.create(provider.issuer("residents") + "/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "hagukumi-residents",
                        "redirect_uri", CALLBACK,
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge_method", "S256",
                        "code_challenge", challenge())));
    }

    private String code(String subject) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(authorization())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("username", subject))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> token(String code, String verifier) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(provider.issuer("residents") + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "hagukumi-residents",
                                "client_secret",
                                "any",
                                "redirect_uri",
                                CALLBACK,
                                "code",
                                code,
                                "code_verifier",
                                verifier))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
