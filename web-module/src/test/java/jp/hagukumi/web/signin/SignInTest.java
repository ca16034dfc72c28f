package jp.hagukumi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.IdentityRefusal;
import jp.hagukumi.identity.OpenSession;
import jp.hagukumi.identity.ResumeSession;
import jp.hagukumi.identity.SessionToken;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.SignInDoor;
import jp.hagukumi.web.guard.DoorUnderTest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in against a provider that answers for real: discovery, PKCE, private_key_jwt, signed ID tokens. */
class SignInTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final SessionToken TOKEN = SessionToken.fresh();
    private static final List<OpenSession.SignedIn> OPENED = new ArrayList<>();

    @TempDir
    static Path keys;

    private static DoorUnderTest door;

    private static final OpenSession OPEN_SESSION = new OpenSession() {
        @Override
        public Opened open(Actor actor, SignedIn signedIn) {
            assertThat(actor.kind()).isEqualTo(Actor.Kind.PUBLIC);
            if (signedIn.subject().equals("stranger")) {
                throw new Refusal(IdentityRefusal.NO_ACCOUNT);
            }
            OPENED.add(signedIn);
            return new Opened(TOKEN, TOKEN.csrf(), Instant.EPOCH, Actor.Kind.RESIDENT, UUID.randomUUID());
        }
    };

    @BeforeAll
    static void standUp() throws Exception {
        PROVIDER.start();
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        var pem = keys.resolve("sign-in.pem");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        pair.generateKeyPair().getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        door = new DoorUnderTest(
                new SignInDoor(),
                Map.of(OpenSession.class, OPEN_SESSION, ResumeSession.class, new ResumeSession()),
                List.of(Providers.class),
                Map.of(
                        "hagukumi.base.url", DoorUnderTest.BASE,
                        "hagukumi.oidc.residents.issuer",
                                PROVIDER.issuerUrl("residents").toString(),
                        "hagukumi.oidc.residents.client.id", "hagukumi-residents",
                        "hagukumi.oidc.residents.private.key.file", pem.toString(),
                        "hagukumi.oidc.staff.issuer",
                                PROVIDER.issuerUrl("staff").toString(),
                        "hagukumi.oidc.staff.client.id", "hagukumi-staff",
                        "hagukumi.oidc.staff.client.secret", "a-secret-of-the-test",
                        "hagukumi.oidc.partners.issuer", "http://127.0.0.1:9/partners",
                        "hagukumi.oidc.partners.client.id", "hagukumi-partners"));
    }

    @AfterAll
    static void standDown() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void forget() {
        OPENED.clear();
    }

    /** A sign-in that has begun: where the browser is sent, and the cookie it got. */
    private record Sent(URI to, String cookie) {

        Map<String, String> query() {
            return parameters(to);
        }
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static Sent begin(String path) {
        var answer = door.call("GET", path, Map.of(), "");
        assertThat(answer.status()).isEqualTo(303);
        return new Sent(URI.create(answer.header("Location")), valueOf(answer, SignIn.COOKIE));
    }

    private static String valueOf(DoorUnderTest.Answer answer, String cookie) {
        return answer.headers().getOrDefault("Set-Cookie", List.of()).stream()
                .filter(jakarta.ws.rs.core.NewCookie.class::isInstance)
                .map(jakarta.ws.rs.core.NewCookie.class::cast)
                .filter(set -> set.getName().equals(cookie))
                .map(jakarta.ws.rs.core.NewCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the provider sends the browser back with. */
    private static URI providerAnswers(URI to) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(to).build(), HttpResponse.BodyHandlers.discarding());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** What the next ID token says. Said only where one is asked for: what is not fetched would be said to the next test. */
    private static void tokenWillSay(String realm, String subject, Map<String, Object> claims, long seconds) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(realm, subject, "JWT", List.of(), claims, seconds));
    }

    private static DoorUnderTest.Answer comeBack(URI back, String cookie) {
        return door.call(
                "GET",
                "/callback?" + back.getRawQuery(),
                Map.of("Cookie", DoorUnderTest.cookie(SignIn.COOKIE, cookie)),
                "");
    }

    @Test
    void the_browser_is_sent_with_state_nonce_and_a_pkce_challenge() {
        var sent = begin("/residents?return=/app/child");
        assertThat(sent.query())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "hagukumi-residents")
                .containsEntry("redirect_uri", DoorUnderTest.BASE + "/signin/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(sent.to().toString())
                .doesNotContain(Begun.in(sent.cookie()).orElseThrow().verifier());
    }

    @Test
    void whom_the_provider_vouches_for_is_signed_in_and_led_back() throws Exception {
        var sent = begin("/residents?return=/app/child");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "mother-hanako", Map.of(), 300);
        var answer = comeBack(back, sent.cookie());
        assertThat(answer.header("Location")).isEqualTo(DoorUnderTest.BASE + "/app/child");
        assertThat(valueOf(answer, "__Host-hagukumi")).isEqualTo(TOKEN.value());
        assertThat(OPENED)
                .containsExactly(new OpenSession.SignedIn(
                        PROVIDER.issuerUrl("residents").toString(), "mother-hanako", OpenSession.Door.RESIDENTS));
    }

    @Test
    void the_session_cookie_is_closed_to_scripts_other_hosts_and_plain_http() throws Exception {
        var sent = begin("/staff?return=/desk/");
        var back = providerAnswers(sent.to());
        tokenWillSay("staff", "demo-nurse-1", Map.of(), 300);
        var answer = comeBack(back, sent.cookie());
        var cookie = answer.headers().getOrDefault("Set-Cookie", List.of()).stream()
                .map(jakarta.ws.rs.core.NewCookie.class::cast)
                .filter(set -> set.getName().equals("__Host-hagukumi"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).isEqualTo(jakarta.ws.rs.core.NewCookie.SameSite.LAX);
    }

    @Test
    void another_state_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        var forged = URI.create(back.toString().replaceAll("state=[^&]*", "state=forged"));
        assertRefused(comeBack(forged, sent.cookie()), "HB-W019");
    }

    @Test
    void an_answer_in_another_browser_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        assertRefused(comeBack(back, ""), "HB-W019");
        assertRefused(comeBack(back, "garbled!"), "HB-W019");
        assertRefused(comeBack(back, begin("/residents").cookie()), "HB-W019");
    }

    @Test
    void an_answer_after_ten_minutes_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        var begun = Begun.in(sent.cookie()).orElseThrow();
        var old = new Begun(
                begun.realm(),
                begun.state(),
                begun.nonce(),
                begun.verifier(),
                begun.returnTo(),
                begun.at().minusSeconds(601));
        assertRefused(comeBack(back, old.carried()), "HB-W019");
    }

    @Test
    void another_nonce_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "mother-hanako", Map.of(), 300);
        var begun = Begun.in(sent.cookie()).orElseThrow();
        var other = new Begun(begun.realm(), begun.state(), "other", begun.verifier(), begun.returnTo(), begun.at());
        assertRefused(comeBack(back, other.carried()), "HB-W019");
    }

    @Test
    void a_token_for_another_client_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "mother-hanako", Map.of("aud", "another-client"), 300);
        assertRefused(comeBack(back, sent.cookie()), "HB-W019");
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "mother-hanako", Map.of("iss", "https://evil.example"), 300);
        assertRefused(comeBack(back, sent.cookie()), "HB-W019");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "mother-hanako", Map.of(), -600);
        assertRefused(comeBack(back, sent.cookie()), "HB-W019");
    }

    @Test
    void a_code_of_another_providers_is_refused() throws Exception {
        var residents = begin("/residents");
        var staff = begin("/staff");
        var back = providerAnswers(residents.to());
        var state = staff.query().get("state");
        assertRefused(
                comeBack(URI.create(back.toString().replaceAll("state=[^&]*", "state=" + state)), staff.cookie()),
                "HB-W019");
    }

    @Test
    void the_providers_own_refusal_leads_back_kindly() {
        var sent = begin("/residents");
        var answer = comeBack(
                URI.create("x:/?error=access_denied&state=" + sent.query().get("state")), sent.cookie());
        assertRefused(answer, "HB-W019");
    }

    @Test
    void whom_the_city_does_not_know_is_told_by_name() throws Exception {
        var sent = begin("/residents");
        var back = providerAnswers(sent.to());
        tokenWillSay("residents", "stranger", Map.of(), 300);
        assertRefused(comeBack(back, sent.cookie()), "HB-I001");
    }

    @Test
    void a_silent_provider_leads_back_kindly() {
        var answer = door.call("GET", "/partners", Map.of(), "");
        assertThat(answer.header("Location")).isEqualTo(DoorUnderTest.BASE + "/institution/?signin=HB-K009");
    }

    @Test
    void no_link_leads_elsewhere_through_us() {
        var sent = begin("/residents?return=https://evil.example/");
        assertThat(Begun.in(sent.cookie()).orElseThrow().returnTo()).isEqualTo("/app/");
    }

    private static void assertRefused(DoorUnderTest.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?signin=" + code);
        assertThat(valueOf(answer, "__Host-hagukumi")).isEmpty();
        assertThat(OPENED).isEmpty();
    }
}
