package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hostile corpus at the REST door, as a signed-in institution sends it: each piece is refused by name as problem+json,
 * nothing is stored, and the door stays well.
 */
class HostileBodiesIT {

    private static final String DOOR = "/api/v1/institution/certificates";
    private static final String JSON = "application/json";
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final int SLOW_ONES = 12;
    private static final byte[] SPACES = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNK =
            ("10000\r\n" + " ".repeat(64 * 1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static Browser institution;

    /** @param status what HTTP says */
    record Hostile(String what, String contentType, BodyPublisher body, int status, String refusedAs) {

        @Override
        public String toString() {
            return what + " → " + refusedAs;
        }
    }

    @BeforeAll
    static void an_institution_signs_in() throws IOException, InterruptedException {
        institution = new Browser(Outside.city()).signIn("partners", "hospital-user");
    }

    static List<Hostile> corpus() {
        return List.of(
                said("nothing", "", 400, "HB-W001"),
                said("an XML bomb", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 400, "HB-W001"),
                said("thirty thousand arrays", "[".repeat(30_000), 413, "HB-W012"),
                said("a million values", "[" + "1,".repeat(1_000_000) + "1]", 413, "HB-W013"),
                said("half a document", "{\"number\":\"", 400, "HB-W001"),
                said("NaN", changed(body -> body.replace("3050", "NaN")), 400, "HB-W001"),
                said(
                        "a repeated key",
                        changed(body -> body.replace("{\"number\"", "{\"serial\":1,\"serial\":2,\"number\"")),
                        400,
                        "HB-W003"),
                said(
                        "an unknown field",
                        changed(body -> body.replace("{\"number\"", "{\"admin\":true,\"number\"")),
                        400,
                        "HB-W004"),
                said("a text for a number", changed(body -> body.replace("3050", "\"3050\"")), 400, "HB-W005"),
                said("a list for an object", "[]", 400, "HB-W005"),
                said("fifty-one characters", changed(body -> body.replace("母の名", "𠮷".repeat(51))), 400, "HB-W007"),
                said(
                        "a number with white space",
                        changed(body -> body.replace("hostile-", "hostile ")),
                        400,
                        "HB-W008"),
                said("NUL", changed(body -> body.replace("母の名", "母\\u0000")), 400, "HB-W009"),
                said("half a pair", changed(body -> body.replace("母の名", "母\\ud842")), 400, "HB-W009"),
                said("writing turned round", changed(body -> body.replace("母の名", "母\u202E名")), 400, "HB-W009"),
                said(
                        "30 February",
                        changed(body -> body.replaceFirst("\\d{4}-\\d{2}-\\d{2}T", "2026-02-30T")),
                        400,
                        "HB-W011"),
                said("7,001 grams", changed(body -> body.replace("3050", "7001")), 400, "HB-K005"),
                new Hostile("XML", "application/xml", BodyPublishers.ofString("<a/>"), 415, "HB-W018"),
                new Hostile(
                        "a form",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("number=1"),
                        415,
                        "HB-W018"),
                new Hostile("UTF-16", JSON, BodyPublishers.ofString("{}", StandardCharsets.UTF_16), 400, "HB-W002"),
                new Hostile(
                        "overlong UTF-8",
                        JSON,
                        BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
                        400,
                        "HB-W002"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void every_hostile_body_is_refused_by_its_name_and_nothing_is_stored(Hostile hostile)
            throws IOException, InterruptedException, SQLException {
        var before = stored();

        var answer = institution.sent("POST", DOOR, hostile.body(), hostile.contentType(), UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(hostile.status());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"" + hostile.refusedAs() + "\"")
                .doesNotContain("Exception", "jp.hagukumi", "母の名");
        assertThat(stored()).isEqualTo(before);
        assertThat(institution.asked("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_body_unharmed_is_taken() throws IOException, InterruptedException {
        var answer = institution.sent("POST", DOOR, BodyPublishers.ofString(body()), JSON, UUID.randomUUID());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void the_door_answers_others_while_bodies_come_slowly() throws IOException, InterruptedException {
        var slow = new ArrayList<Socket>();
        try {
            for (var at = 0; at < SLOW_ONES; at++) {
                slow.add(halfSent());
            }
            var begun = System.nanoTime();
            assertThat(institution.asked("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000000", "Transfer-Encoding: chunked"})
    void a_hundred_megabytes_are_refused_long_before_they_have_come(String framing)
            throws IOException, SQLException, InterruptedException {
        var before = stored();
        try (var socket = begun(framing)) {
            var sent = 0L;
            var out = socket.getOutputStream();
            while (sent < HUNDRED_MEGABYTES && socket.getInputStream().available() == 0) {
                out.write(framing.contains("chunked") ? CHUNK : SPACES);
                sent += SPACES.length;
            }
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            assertThat(sent).isLessThan(HUNDRED_MEGABYTES / 4);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(institution.asked("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("nightly")
    void a_body_that_does_not_come_is_given_up_after_a_minute() throws IOException {
        try (var socket = halfSent()) {
            socket.setSoTimeout((int) Duration.ofSeconds(150).toMillis());
            assertThat(ended(socket)).isTrue();
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    /** The head of a request and the beginning of its body. */
    private static Socket halfSent() throws IOException {
        var socket = begun("Content-Length: 5000");
        socket.getOutputStream().write("{\"number\":".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Socket begun(String framing) throws IOException {
        var city = Outside.city();
        var socket = new Socket(InetAddress.getLoopbackAddress(), city.ports().web());
        socket.getOutputStream()
                .write(("POST " + DOOR + " HTTP/1.1\r\nHost: localhost:"
                                + city.ports().web()
                                + "\r\nContent-Type: application/json\r\n" + framing + "\r\nCookie: "
                                + institution.cookieFor(city.baseUrl()) + "\r\nX-CSRF: " + institution.csrf()
                                + "\r\nOrigin: http://localhost:" + city.ports().web() + "\r\nIdempotency-Key: "
                                + UUID.randomUUID() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static long stored() throws SQLException {
        try (var connection = city().owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select count(*) from births.certificate) + (select count(*) from births.message)")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static City city() {
        return Outside.city();
    }

    private static Hostile said(String what, String body, int status, String refusedAs) {
        return new Hostile(what, JSON, BodyPublishers.ofString(body), status, refusedAs);
    }

    private static String changed(UnaryOperator<String> harm) {
        var body = body();
        var harmed = harm.apply(body);
        if (harmed.equals(body)) {
            throw new IllegalArgumentException("No harm was done");
        }
        return harmed;
    }

    private static String body() {
        var yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
        return Json.createObjectBuilder()
                .add("number", "hostile-" + UUID.randomUUID().toString().substring(24))
                .add("municipality", "141330")
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add("sex", "FEMALE")
                                .add("bornAt", yesterday + "T12:00")
                                .add(
                                        "place",
                                        Json.createObjectBuilder()
                                                .add("kind", "HOSPITAL")
                                                .add("address", "川崎市中原区小杉町0丁目0番地")
                                                .add("facilityName", "デモ中原病院"))
                                .add("weightGrams", 3050)
                                .add("lengthMillimetres", 490)
                                .add("plurality", Json.createObjectBuilder().add("kind", "SINGLE"))
                                .add("motherName", "母の名")
                                .add("gestationWeeks", 39)
                                .add("gestationDays", 0)
                                .add("liveBirths", 1)
                                .add("stillbirths", 0)
                                .add("certifiedOn", yesterday.toString())
                                .add(
                                        "attendant",
                                        Json.createObjectBuilder()
                                                .add("kind", "PHYSICIAN")
                                                .add("address", "川崎市中原区小杉町0丁目0番地")
                                                .add("name", "小杉 医師")))
                .build()
                .toString();
    }
}
