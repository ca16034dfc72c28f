package jp.hagukumi.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The family-register system's stand-in, a Payara Micro of its own: another office's machine, which can be slow, away or wrong
 * while the city goes on. Both its listeners are on loopback only.
 */
public final class FamilyRegisterStandIn implements AutoCloseable {

    /**
     * What it runs on.
     *
     * @param micro Payara Micro, one jar
     * @param war the module {@code family-register-stand-in}
     */
    public record Program(Path micro, Path war) {}

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.";
    private static final String TLS =
            "configs.config.server-config.network-config.protocols.protocol.https-listener.ssl.";

    private final Program program;
    private final Path directory;
    private final DemoKeys keys;
    private final Ports ports;
    private final URI answersGoTo;
    private final InstantSource time;
    private final HttpClient client = HttpClient.newHttpClient();

    FamilyRegisterStandIn(
            Program program, DataDirectory data, DemoKeys keys, Ports ports, URI answersGoTo, InstantSource time) {
        this.program = program;
        this.directory = data.familyRegister();
        this.keys = keys;
        this.ports = ports;
        this.answersGoTo = answersGoTo;
        this.time = time;
    }

    /**
     * One without a city around it, on ports that were free a moment ago.
     *
     * @param data made when it is not there; keys and all stay in it
     * @param answersGoTo the endpoint that takes its answers
     */
    public static FamilyRegisterStandIn alone(Program program, Path data, URI answersGoTo, InstantSource time)
            throws IOException, GeneralSecurityException {
        var directory = new DataDirectory(data).opened();
        var keys = DemoKeys.in(directory.keys(), Secrets.in(directory.secrets()), time);
        return new FamilyRegisterStandIn(program, directory, keys, Ports.anyFree(), answersGoTo, time);
    }

    /** The keys of both ends. */
    public DemoKeys keys() {
        return keys;
    }

    /** Where the city calls it: mutual TLS. */
    public URI address() {
        return URI.create("https://localhost:" + ports.familyRegister() + "/soap/koseki/v1");
    }

    /** What the city's application is told, so that it is linked. */
    Map<String, String> asEnvironmentOfTheCity() {
        return Map.of(
                "HAGUKUMI_KOSEKI_URL",
                address().toString(),
                "HAGUKUMI_KOSEKI_KEYSTORE",
                keys.linkStore().toString(),
                "HAGUKUMI_KOSEKI_KEYSTORE_PASSWORD",
                keys.password(),
                "HAGUKUMI_KOSEKI_TRUSTSTORE",
                keys.partnersTrustStore().toString(),
                "HAGUKUMI_KOSEKI_TRUSTSTORE_PASSWORD",
                keys.password());
    }

    /** Where it is told how to behave, and says what it knows. */
    public URI control() {
        return URI.create("http://localhost:" + ports.familyRegisterControl() + "/control/");
    }

    /** What its process says. */
    public Path log() {
        return directory.resolve("family-register.log");
    }

    /** Begins to start; {@link #awaitReady} waits for it, so that it comes up beside the city. */
    public void start() throws IOException, InterruptedException {
        stop();
        var before = directory.resolve("before-start.asadmin");
        Files.write(before, settings());
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It starts with every test run and answers few calls: what the second compiler gains it never earns
                // back.
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                "-Duser.timezone=Asia/Tokyo",
                "-Dfile.encoding=UTF-8",
                "-jar",
                program.micro().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                directory.resolve("micro").toString(),
                "--prebootcommandfile",
                before.toString(),
                "--port",
                Integer.toString(ports.familyRegisterControl()),
                "--sslport",
                Integer.toString(ports.familyRegister()),
                "--contextroot",
                "/",
                "--deploy",
                program.war().toString());
        var environment = command.environment();
        environment.put("CITY_URL", answersGoTo.toString());
        environment.put("LISTENER_STORE", keys.familyRegisterListenerStore().toString());
        environment.put(
                "TLS_STORE", keys.tlsStore(DemoKeys.Institution.FAMILY_REGISTER).toString());
        environment.put(
                "SIGNING_STORE",
                keys.signingStore(DemoKeys.Institution.FAMILY_REGISTER).toString());
        environment.put("CITY_TRUST_STORE", keys.cityTrustStore().toString());
        environment.put("STORE_PASSWORD", keys.password());
        var process =
                command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        Files.writeString(processId(), Long.toString(process.pid()));
    }

    /** The passwords stay in the environment. */
    private List<String> settings() {
        return List.of(
                "set " + LISTENER + "http-listener.address=127.0.0.1",
                "set " + LISTENER + "https-listener.address=127.0.0.1",
                "set " + TLS + "key-store=${ENV=LISTENER_STORE}",
                "set " + TLS + "key-store-password=${ENV=STORE_PASSWORD}",
                "set " + TLS + "cert-nickname=" + keys.familyRegisterListenerAlias(),
                "set " + TLS + "trust-store=${ENV=CITY_TRUST_STORE}",
                "set " + TLS + "trust-store-password=${ENV=STORE_PASSWORD}",
                "set " + TLS + "trust-algorithm=PKIX",
                "set " + TLS + "client-auth=need",
                "set " + TLS + "client-auth-enabled=true",
                "set " + TLS + "tls13-enabled=true");
    }

    /** @throws IllegalStateException when it does not come up; its log says why */
    public void awaitReady() throws IOException, InterruptedException {
        var until = time.instant().plus(START);
        while (time.instant().isBefore(until) && process().isPresent()) {
            if (answers()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the family register's stand-in did not start, see " + log());
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(control())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path processId() {
        return directory.resolve("pid");
    }

    private Optional<ProcessHandle> process() throws IOException {
        return Leftovers.find(processId(), directory.toString());
    }

    /** Ends it in order; what it knew is gone. */
    public void stop() throws IOException, InterruptedException {
        var running = process();
        if (running.isPresent()) {
            Leftovers.end(running.get(), END);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the family register's stand-in was ending");
        }
    }
}
