package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.hagukumi.server.Configure;
import jp.hagukumi.server.DemoKeys.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts against the running server, and what the runbook tells an administrator to type. */
class ServerConfigurationIT {

    private static final String PARTNERS_LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.partners-listener.enabled=";

    @TempDir
    private Path directory;

    @Test
    void a_second_run_of_the_scripts_sends_nothing() throws IOException, InterruptedException {
        assertThat(Outside.city().outstandingConfiguration()).isEmpty();
    }

    @Test
    void an_administrator_configures_a_server_by_the_command_of_the_runbook() throws IOException, InterruptedException {
        assertThat(configured("-Ddry.run")).contains("The server is ours already.");
        assertThat(configured()).contains("The server is ours already.");
    }

    @Test
    void what_somebody_changed_in_the_console_is_named_and_put_back() throws IOException, InterruptedException {
        var city = Outside.city();
        var threads = "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=";
        city.asadmin("set", threads + "17");

        assertThat(configured("-Ddry.run")).contains(threads + "32");
        assertThat(configured()).contains(threads + "32").contains("Restart the server now.");
        assertThat(configured()).contains("The server is ours already.");
    }

    /** So the listener's new key is taken up without the pages being touched. */
    @Test
    void the_partners_listener_is_restarted_by_itself()
            throws IOException, InterruptedException, GeneralSecurityException {
        var city = Outside.city();

        city.asadmin("set", PARTNERS_LISTENER + "false");
        try {
            var cut = Caller.with(city, Institution.HOSPITAL);
            assertThatThrownBy(() -> cut.status(city.partnersUrl())).isInstanceOf(IOException.class);
            assertThat(city.readyWithin(Duration.ofSeconds(30))).isTrue();
        } finally {
            city.asadmin("set", PARTNERS_LISTENER + "true");
        }

        assertThat(Caller.with(city, Institution.HOSPITAL).status(city.partnersUrl()))
                .isLessThan(500);
    }

    @Test
    void health_tells_what_was_given_up_and_stays_up() throws IOException, InterruptedException {
        var city = Outside.city();

        var health = Caller.anybody().get(city.operationsUrl().resolve("/health"));

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("backlog", "stuckDeliveries", "stuckMails", "stuckLinkOrders", "degraded");
    }

    /** As the runbook says, in a JVM of its own and with a home that asadmin never saw. */
    private String configured(String... options) throws IOException, InterruptedException {
        var city = Outside.city();
        var values = directory.resolve("values.properties");
        Files.writeString(
                values,
                city.configurationValues().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining("\n")));
        var source = Configure.class.getProtectionDomain().getCodeSource();
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + directory,
                "-Dpayara.home=" + System.getProperty("payara.home"),
                "-Dpassword.file=" + city.data().root().resolve("asadmin.passwords"),
                "-Dport.admin=" + city.adminPort()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                Path.of(source.getLocation().getPath()).toString(),
                Configure.class.getName(),
                values.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
