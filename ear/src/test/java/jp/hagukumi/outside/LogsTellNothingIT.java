package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.server.DemoPeople;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.MainJob;
import jp.hagukumi.walk.PartnerSystem;
import jp.hagukumi.walk.Said;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Law 16, after everything else: whatever the outside tests said of people, in thousands of calls, killings and refusals, the
 * server's logs tell none of it.
 */
@Order(Integer.MAX_VALUE)
class LogsTellNothingIT {

    private static final String NAME = "渡邊󠄁　陽菜";

    @TempDir
    private Path directory;

    @Test
    void no_name_birth_date_address_phone_code_or_secret_of_the_whole_run_stands_in_a_log() throws Exception {
        var city = Outside.city();
        if (!MainJob.walked()) {
            new MainJob().through(city, line -> {});
        }
        refusalsThatTalkOfPeople(city);

        waitUntilWritten(city);

        var said = new HashSet<>(Said.ofPeople());
        said.addAll(DemoPeople.all().stream().map(DemoPeople.Person::name).collect(Collectors.toSet()));
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(new LogSearch(said).below(logs(city))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an exception about 渡邊󠄁　陽菜",
                "{\"LogMessage\":\"\\u6e21\\u908a\\udb40\\udd01\\u3000\\u967d\\u83dc\"}",
                "GET /api/v1/desk/persons?name=%e6%b8%a1%E9%82%8A%F3%A0%84%81%E3%80%80%E9%99%BD%E8%8F%9C 200",
                "<name>&#x6E21;&#x908A;&#xE0101;&#12288;陽菜</name>"
            })
    void a_name_is_found_however_a_line_writes_it(String planted) throws IOException {
        Files.writeString(directory.resolve("server.log"), "{}\n" + planted + "\n");

        assertThat(new LogSearch(Set.of(NAME)).below(directory))
                .hasSize(1)
                .allSatisfy(place -> assertThat(place).startsWith("server.log:2 "));
    }

    @Test
    void a_line_planted_in_a_copy_of_the_real_log_is_found() throws Exception {
        var city = Outside.city();
        Files.copy(city.serverLog(), directory.resolve("server.log"));
        Files.writeString(
                directory.resolve("server.log"),
                "{\"LogMessage\":\"born 19940512, code 7KXM4QPD\"}\n",
                StandardOpenOption.APPEND);

        assertThat(new LogSearch(Set.of("1994-05-12", "7KXM-4QPD")).below(directory))
                .hasSize(2);
    }

    @Test
    void a_log_that_was_turned_over_and_compressed_is_read_too() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("server.log_1.gz")))) {
            out.write(NAME.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new LogSearch(Set.of(NAME)).below(directory)).hasSize(1);
    }

    /** A refusal is where a program is most tempted to quote. */
    private static void refusalsThatTalkOfPeople(City city) throws IOException, InterruptedException {
        var refused = new PartnerSystem(city, Institution.HOSPITAL)
                .send(
                        Births.DOOR,
                        Births.certificate(
                                        "log-" + UUID.randomUUID().toString().substring(24),
                                        Births.Names.ofMother("禁則字　花子"))
                                .replace(">3050<", ">99<"));
        assertThat(refused.code()).isEqualTo(1);
        var clerk = new Browser(city).signIn("staff", "clerk-health-nakahara");
        for (var path : List.of("/api/v1/desk/persons?name=", "/api/v1/desk/certificates?motherName=")) {
            clerk.asked(path + URLEncoder.encode("禁則字　花子", StandardCharsets.UTF_8));
        }
        clerk.sent(
                "POST",
                "/api/v1/desk/certificates/" + UUID.randomUUID() + "/return",
                Json.createObjectBuilder()
                        .add("reason", "禁則字　花子の母より電話")
                        .add("rowVersion", 0)
                        .build(),
                UUID.randomUUID());
    }

    /** The access log is written every few seconds; when a call of now stands in it, so does all before. */
    private static void waitUntilWritten(City city) throws IOException, InterruptedException {
        var mark = "/" + UUID.randomUUID();
        Caller.anybody().status(city.baseUrl().resolve(mark));
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            if (!new LogSearch(Set.of(mark)).below(logs(city)).isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        fail("No access log was written");
    }

    private static Path logs(City city) {
        return Objects.requireNonNull(city.serverLog().getParent());
    }
}
