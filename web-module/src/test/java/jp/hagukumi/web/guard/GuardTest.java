package jp.hagukumi.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.ResumeSession;
import jp.hagukumi.identity.SessionToken;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.BodyReader;
import jp.hagukumi.web.json.BodyWriter;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.problem.AnswerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in at the REST door, and what those hear who do not. */
class GuardTest {

    private static final SessionToken MOTHER = SessionToken.fresh();
    private static final SessionToken NURSE = SessionToken.fresh();
    private static final SessionToken CLOSED = SessionToken.fresh();
    private static final SessionToken IDLE = SessionToken.fresh();

    private static final ResumeSession SESSIONS = new ResumeSession() {
        @Override
        public Optional<LiveSession> resume(SessionToken token) {
            if (token.equals(MOTHER)) {
                return Optional.of(live(Actor.Kind.RESIDENT, Role.RESIDENT));
            }
            return token.equals(NURSE) ? Optional.of(live(Actor.Kind.STAFF, Role.HEALTH_NURSE)) : Optional.empty();
        }

        @Override
        public boolean wasClosed(SessionToken token) {
            return token.equals(CLOSED);
        }
    };

    private static ResumeSession.LiveSession live(Actor.Kind kind, Role role) {
        return new ResumeSession.LiveSession(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                Set.of(Actor.Grant.cityWide(role)),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Body(maxBytes = 100)
    public record Said(@Text(max = 200) String word) {}

    @Path("things")
    public static class Things {

        @GET
        @Admits(Actor.Kind.RESIDENT)
        public Said read() {
            return new Said("read");
        }

        @POST
        @Admits(Actor.Kind.RESIDENT)
        public Said write(Said said) {
            return said;
        }

        @POST
        @Path("once")
        @Admits(Actor.Kind.RESIDENT)
        @KeyRequired
        public Said writeOnce(Said said) {
            return said;
        }

        @GET
        @Path("open")
        @Admits(Actor.Kind.PUBLIC)
        public Said open() {
            return new Said("open");
        }

        @GET
        @Path("refused")
        @Admits(Actor.Kind.PUBLIC)
        public Said refused() {
            throw new EJBException(
                    new Refusal(KernelRefusal.WRONG_STATE, Map.of("state", "RECEIVED", "allowed", "JOIN, RETURN")));
        }

        @GET
        @Path("broken")
        @Admits(Actor.Kind.PUBLIC)
        public Said broken() {
            throw new IllegalStateException("select * from identity.person where family = '山田'");
        }
    }

    @Path("unmarked")
    public static class Unmarked {

        @GET
        public Said read() {
            return new Said("read");
        }
    }

    private static DoorUnderTest door(Class<?> resource) {
        var application = new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(
                        resource,
                        Correlate.class,
                        Guard.class,
                        EveryMethodIsMarked.class,
                        BodyReader.class,
                        BodyWriter.class,
                        AnswerFailure.class);
            }
        };
        return new DoorUnderTest(
                application,
                Map.of(ResumeSession.class, SESSIONS),
                List.of(),
                Map.of("hagukumi.base.url", DoorUnderTest.BASE + "/"));
    }

    private static final DoorUnderTest DOOR = door(Things.class);

    private static Map<String, String> signedIn(SessionToken token) {
        return new HashMap<>(Map.of("Cookie", DoorUnderTest.cookie(SessionCookie.NAME, token.value())));
    }

    private static Map<String, String> fromOurPage(SessionToken token) {
        var headers = signedIn(token);
        headers.put("X-CSRF", token.csrf());
        headers.put("Origin", DoorUnderTest.BASE);
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Content-Type", "application/json");
        return headers;
    }

    @Test
    void a_resident_reads_what_residents_may() {
        var answer = DOOR.call("GET", "/things", signedIn(MOTHER), "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"word\":\"read\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_is_not_signed_in_is_told_so() {
        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Cookie", "__Host-hagukumi=short"),
                Map.of("Cookie", "__Host-hagukumi="),
                Map.of("Cookie", "hagukumi=" + MOTHER.value()),
                Map.of("Authorization", "Bearer " + MOTHER.value()),
                signedIn(IDLE))) {
            var answer = DOOR.call("GET", "/things", headers, "");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"HB-K001\"");
            assertThat(answer.header("Clear-Site-Data")).isEmpty();
        }
    }

    @Test
    void a_device_signed_out_from_elsewhere_wipes_its_copy_at_its_next_contact() {
        var answer = DOOR.call("GET", "/things", signedIn(CLOSED), "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Clear-Site-Data")).contains("storage");
    }

    @Test
    void another_kind_of_account_is_not_admitted() {
        assertThat(DOOR.call("GET", "/things", signedIn(NURSE), "").status()).isEqualTo(403);
    }

    @Test
    void our_own_page_may_write() {
        assertThat(DOOR.call("POST", "/things", fromOurPage(MOTHER), "{\"word\":\"a\"}")
                        .body())
                .isEqualTo("{\"word\":\"a\"}");
    }

    @ParameterizedTest(name = "without the right {0}")
    @CsvSource({
        "X-CSRF, ''",
        "X-CSRF, wrong",
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void a_write_is_refused(String header, String value) {
        var headers = fromOurPage(MOTHER);
        headers.put(header, value);
        var answer = DOOR.call("POST", "/things", headers, "{\"word\":\"a\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("HB-W015");
    }

    @Test
    void the_token_of_another_session_is_no_proof() {
        var headers = fromOurPage(MOTHER);
        headers.put("X-CSRF", NURSE.csrf());
        assertThat(DOOR.call("POST", "/things", headers, "{\"word\":\"a\"}").status())
                .isEqualTo(403);
    }

    @Test
    void what_must_not_happen_twice_needs_a_key() {
        var headers = fromOurPage(MOTHER);
        assertThat(DOOR.call("POST", "/things/once", headers, "{\"word\":\"a\"}")
                        .body())
                .contains("HB-W016");
        headers.put("Idempotency-Key", "1");
        assertThat(DOOR.call("POST", "/things/once", headers, "{\"word\":\"a\"}")
                        .body())
                .contains("HB-W017");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(DOOR.call("POST", "/things/once", headers, "{\"word\":\"a\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_resource_that_does_not_say_whom_it_admits_stops_the_start() {
        assertThatThrownBy(() -> door(Unmarked.class)).hasStackTraceContaining("Says not whom it admits");
    }

    @Test
    void without_the_check_at_the_start_the_filter_still_refuses_it() {
        var application = new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(Unmarked.class, Correlate.class, Guard.class, BodyWriter.class, AnswerFailure.class);
            }
        };
        var open = new DoorUnderTest(
                application,
                Map.of(ResumeSession.class, SESSIONS),
                List.of(),
                Map.of("hagukumi.base.url", DoorUnderTest.BASE));
        assertThat(open.call("GET", "/unmarked", signedIn(MOTHER), "").status()).isEqualTo(403);
    }

    @Test
    void a_correlation_is_taken_over_or_made_and_answered() {
        assertThat(DOOR.call("GET", "/things/open", Map.of("X-Correlation-Id", "abc-1"), "")
                        .header("X-Correlation-Id"))
                .isEqualTo("abc-1");
        assertThat(DOOR.call("GET", "/things/open", Map.of("X-Correlation-Id", "a b\u00e9"), "")
                        .header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(DOOR.call("GET", "/nothing", Map.of(), "").header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void a_refusal_inside_the_containers_wrapping_is_told_by_name() {
        var answer = DOOR.call("GET", "/things/refused", Map.of(), "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"HB-K004\"", "\"state\":\"RECEIVED\"", "\"allowed\":[\"JOIN\",\"RETURN\"]");
    }

    @Test
    void a_refusal_speaks_the_readers_language() {
        assertThat(DOOR.call("GET", "/things", Map.of(), "").body()).contains("サインインが必要です");
        assertThat(DOOR.call("GET", "/things", Map.of(Language.NAME, "ja_easy"), "")
                        .body())
                .contains("サインインして ください");
        assertThat(DOOR.call("GET", "/things", Map.of("Cookie", "hagukumi-lang=en"), "")
                        .body())
                .contains("You need to sign in");
        assertThat(DOOR.call("GET", "/things", Map.of(Language.NAME, "../en"), "")
                        .body())
                .contains("サインインが必要です");
    }

    @Test
    void what_nobody_foresaw_is_told_without_our_insides() {
        var answer = DOOR.call("GET", "/things/broken", Map.of("X-Correlation-Id", "abc-2"), "");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("HB-W021", "abc-2").doesNotContain("select", "山田", "Exception");
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource({
        "DELETE, /things, application/json, 405, HB-W020",
        "POST, /things, text/plain, 415, HB-W018",
        "POST, /things, application/xml, 415, HB-W018",
        "POST, /things, application/x-www-form-urlencoded, 415, HB-W018",
        "GET, /things/2/3, application/json, 404, HB-K003"
    })
    void what_http_refuses_is_a_problem_too(String method, String path, String type, int status, String code) {
        var headers = fromOurPage(MOTHER);
        headers.put("Content-Type", type);
        var answer = DOOR.call(method, path, headers, method.equals("POST") ? "{\"word\":\"a\"}" : "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void a_body_larger_than_its_bound_is_refused() {
        var answer = DOOR.call("POST", "/things", fromOurPage(MOTHER), "{\"word\":\"" + "a".repeat(100) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("HB-K007");
    }

    @Test
    void findings_name_their_field() {
        var answer = DOOR.call("POST", "/things", fromOurPage(MOTHER), "{\"wort\":\"a\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"wort\",\"code\":\"HB-W004\"", "\"field\":\"word\",\"code\":\"HB-W006\"");
    }
}
