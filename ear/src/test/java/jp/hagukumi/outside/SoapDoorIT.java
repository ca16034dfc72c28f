package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import jp.hagukumi.server.DemoKeys.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hostile corpus at the SOAP door: each piece is refused by name, quickly, without inside, and the door stays well. */
class SoapDoorIT {

    private static final String SOAP = "application/soap+xml; charset=utf-8";
    private static final String ENVELOPE =
            "<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\">%s</S:Envelope>";

    /** @param refusedAs the code of the refusal, from the integrators' guide */
    record Hostile(String what, String contentType, byte[] body, String refusedAs) {

        @Override
        public String toString() {
            return what + " → " + refusedAs;
        }
    }

    static List<Hostile> corpus() {
        return List.of(
                xml(
                        "a file read by an entity",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                        "HB-X005"),
                xml("an entity bomb", bomb(), "HB-X005"),
                xml("a DTD from elsewhere", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", "HB-X005"),
                xml("thirty thousand elements deep", "<a>".repeat(30_000), "HB-X005"),
                xml("an unfinished document", ENVELOPE.formatted("<S:Header>"), "HB-X005"),
                xml("NUL", "<a>\0</a>", "HB-X005"),
                xml("nothing", "", "HB-X005"),
                xml("another document", "<a/>", "HB-X006"),
                xml("an empty envelope", ENVELOPE.formatted(""), "HB-X006"),
                xml("an unsigned call", ENVELOPE.formatted("<S:Header/><S:Body><x/></S:Body>"), "HB-X010"),
                new Hostile("invalid UTF-8", SOAP, new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80}, "HB-X005"),
                new Hostile("a hundred megabytes", SOAP, new byte[100_000_000], "HB-X002"),
                new Hostile("JSON", "application/json", bytes("{\"a\":1,\"a\":2}"), "HB-X003"),
                new Hostile("SOAP 1.1", "text/xml", bytes("<a/>"), "HB-X003"),
                new Hostile("no type", "application/octet-stream", bytes("<a/>"), "HB-X003"),
                new Hostile(
                        "a package without parts",
                        "multipart/related; boundary=\"b\"; type=\"application/xop+xml\"",
                        bytes("--c--"),
                        "HB-X004"),
                new Hostile(
                        "a package of another kind",
                        "multipart/related; boundary=\"b\"; type=\"text/html\"",
                        bytes("--b--"),
                        "HB-X003"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void every_hostile_message_is_refused_by_its_name(Hostile hostile)
            throws GeneralSecurityException, IOException, InterruptedException {
        var answer = send("soap/births/v1", hostile);

        assertThat(answer.body()).contains("<c:code>" + hostile.refusedAs() + "</c:code>");
        assertThat(answer.body()).contains("<c:ja>").contains("<c:en>").contains("<c:remedy>");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("jp.hagukumi")
                .doesNotContain("root:");
    }

    @Test
    void the_door_is_well_after_all_of_them() throws GeneralSecurityException, IOException, InterruptedException {
        for (var hostile : corpus()) {
            assertThatCode(() -> send("soap/register/v1", hostile)).doesNotThrowAnyException();
        }

        assertThat(send("soap/register/v1", corpus().get(9)).body()).contains("HB-X010");
    }

    @Test
    void the_plain_port_reads_no_soap() throws IOException, InterruptedException {
        var city = Outside.city();

        for (var path : List.of(
                "soap/births/v1", "soap/register/v1", "soap/koseki/v1", "soap/checkups/v1", "soap/referrals/v1")) {
            var answer = Caller.anybody().post(city.baseUrl().resolve("/" + path), SOAP, bytes("<a/>"));

            assertThat(answer.statusCode()).isIn(302, 403, 404);
            assertThat(answer.body()).doesNotContain("Envelope");
        }
    }

    private static HttpResponse<String> send(String path, Hostile hostile)
            throws GeneralSecurityException, IOException, InterruptedException {
        var city = Outside.city();
        return Caller.with(city, Institution.HOSPITAL)
                .post(
                        URI.create(city.partnersUrl().toString()).resolve("/" + path),
                        hostile.contentType(),
                        hostile.body());
    }

    private static Hostile xml(String what, String body, String refusedAs) {
        return new Hostile(what, SOAP, bytes(body), refusedAs);
    }

    private static String bomb() {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (var at = 1; at < 30; at++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(at, at - 1, at - 1));
        }
        return entities + "]><a>&a29;</a>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
