package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Payara domain in the city's data directory: made, configured, started, deployed to, stopped by process id. */
final class PayaraDomain {

    private static final String NAME = "hagukumi";
    private static final String APPLICATION = "hagukumi";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path payara;
    private final Path domains;
    private final Ports ports;
    private final Asadmin asadmin;

    PayaraDomain(Path payara, DataDirectory data, Secrets secrets, Ports ports) throws IOException {
        this.payara = payara;
        this.domains = data.domains();
        this.ports = ports;
        this.asadmin = Asadmin.with(payara, data, secrets, ports.admin());
    }

    boolean exists() {
        return Files.isRegularFile(directory().resolve("config/domain.xml"));
    }

    Path directory() {
        return domains.resolve(NAME);
    }

    Path log() {
        return directory().resolve("logs/server.log");
    }

    void create() throws IOException, InterruptedException {
        var unused = ports.unused();
        asadmin.run(
                "create-domain",
                "--domaindir=" + domains,
                "--usemasterpassword=true",
                "--checkports=false",
                "--adminport=" + ports.admin(),
                "--instanceport=" + ports.web(),
                "--domainproperties="
                        + String.join(
                                ":",
                                "http.ssl.port=" + unused.get(0),
                                "jms.port=" + unused.get(1),
                                "domain.jmxPort=" + unused.get(2),
                                "orb.listener.port=" + unused.get(3),
                                "orb.ssl.port=" + unused.get(4),
                                "orb.mutualauth.port=" + unused.get(5),
                                "osgi.shell.telnet.port=" + unused.get(6),
                                "java.debugger.port=" + unused.get(7),
                                "hazelcast.das.port=" + unused.get(8)),
                NAME);
    }

    /**
     * Takes WS-AtomicTransaction out of the installation. Payara publishes it under {@code /__wstx-services} on the
     * public listener as soon as a SOAP endpoint is deployed, and has no setting against it; without its archive it
     * logs one warning and goes on.
     */
    void closeWsAtomicTransaction() throws IOException {
        Files.deleteIfExists(payara.resolve("glassfish/lib/install/applications/metro/wstx-services.war"));
    }

    /** Starts the server. Its return says that the console answers, not that the application does. */
    void start(Map<String, String> environment) throws IOException, InterruptedException {
        asadmin.run(environment, "start-domain", "--domaindir=" + domains, NAME);
    }

    /** Whether an application is there from an earlier start, which the server is loading as it starts. */
    boolean remembersApplication() throws IOException {
        return Files.readString(directory().resolve("config/domain.xml"))
                .contains("<application-ref ref=\"" + APPLICATION);
    }

    List<String> configure(Configuration configuration) throws IOException, InterruptedException {
        return configuration.applyTo(asadmin);
    }

    List<String> outstanding(Configuration configuration) throws IOException, InterruptedException {
        return configuration.outstanding(ServerState.of(asadmin));
    }

    /** Whether this very application was the last one noted. */
    boolean deployed(Path ear) throws IOException {
        return Files.exists(deploymentNote())
                && Files.readString(deploymentNote()).equals(digest(ear));
    }

    /** Remembers which application is in the server, so that the next start need not deploy it again. */
    void noteDeployed(Path ear) throws IOException {
        Files.writeString(deploymentNote(), digest(ear));
    }

    private Path deploymentNote() {
        return directory().resolve("deployed.sha256");
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts it in the place of what is there; it is not noted until {@link #noteDeployed}. */
    void deploy(Path ear) throws IOException, InterruptedException {
        Files.deleteIfExists(deploymentNote());
        asadmin.run("deploy", "--force=true", "--virtualservers=server", "--name=" + APPLICATION, ear.toString());
    }

    List<String> asadmin(String... command) throws IOException, InterruptedException {
        return asadmin.run(command);
    }

    Optional<ProcessHandle> process() throws IOException {
        return Leftovers.find(directory().resolve("config/pid"), directory().toString());
    }

    void stop() throws IOException, InterruptedException {
        var running = process();
        if (running.isPresent()) {
            Leftovers.end(running.get(), PATIENCE);
        }
    }

    void kill() throws IOException, InterruptedException {
        Leftovers.kill(process().orElseThrow(() -> new IllegalStateException("the application server is not running")));
    }
}
