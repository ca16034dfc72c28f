package jp.hagukumi.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A whole city on one machine: database, application server with the application, sign-in and mail stand-ins, keys.
 * The demonstration and the outside tests use the same one, so that what is shown is what is tested.
 */
public final class City implements AutoCloseable {

    private static final Duration APPLICATION_PATIENCE = Duration.ofMinutes(3);
    /** The stand-ins write a line for each request, which drowns the walk's own. Held, or the setting is collected. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("no.nav"),
            Logger.getLogger("io.zonky"),
            Logger.getLogger("okhttp3"),
            Logger.getLogger("com.icegreen"));

    private final CityPlan plan;
    private final DataDirectory data;
    private final DemoKeys keys;
    private final DemoCards cards;
    private final @Nullable EmbeddedDatabase embedded;
    private final ApplicationDatabase database;
    private final SignInStandIn signIn;
    private final CardStandIn cardReader;
    private final NationStandIn nation;
    private final MailSink mail;
    private final @Nullable FamilyRegisterStandIn familyRegister;
    private final PayaraDomain domain;
    private final Readiness readiness;
    private final String tokenKey;
    private boolean closed;

    private City(CityPlan plan) throws IOException, GeneralSecurityException {
        this.plan = plan;
        data = new DataDirectory(plan.data()).opened();
        var secrets = Secrets.in(data.secrets());
        var time = InstantSource.system();
        keys = DemoKeys.in(data.keys(), secrets, time);
        cards = DemoCards.in(data.keys().resolve("cards"), secrets, time);
        tokenKey = secrets.of("births.token.key");
        var named = ApplicationDatabase.named(System.getenv());
        if (named == null) {
            var own = new EmbeddedDatabase(data.postgres(), plan.ports().database(), secrets);
            embedded = own;
            database = ApplicationDatabase.embedded(own, secrets);
        } else {
            embedded = null;
            database = named;
        }
        signIn = new SignInStandIn(plan.ports().signIn(), data.signIn());
        cardReader = new CardStandIn(plan.ports().cards(), cards);
        nation = new NationStandIn(plan.ports().nation(), secrets.of("nation.token")).accepting();
        mail = new MailSink(plan.ports().mail());
        familyRegister = plan.familyRegister()
                .map(program -> new FamilyRegisterStandIn(
                        program, data, keys, plan.ports(), partnersUrl().resolve("soap/koseki/v1"), time))
                .orElse(null);
        domain = new PayaraDomain(plan.payara(), data, secrets, plan.ports());
        readiness = new Readiness(operationsUrl(), baseUrl(), time);
    }

    /**
     * Stands the city up and returns when the application answers.
     *
     * @param say takes a line for each part that is up
     */
    public static City start(CityPlan plan, Consumer<String> say)
            throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        var city = new City(plan);
        boolean up = false;
        try {
            city.startDatabase();
            say.accept("database   " + city.database.url());
            city.signIn.start();
            city.cardReader.start();
            city.nation.start();
            city.mail.start();
            if (city.familyRegister != null) {
                city.familyRegister.start();
            }
            city.standUpServer(say);
            if (city.familyRegister != null) {
                city.familyRegister.awaitReady();
                say.accept("register   " + city.familyRegister.address());
            }
            up = true;
            return city;
        } finally {
            if (!up) {
                city.close();
            }
        }
    }

    private void standUpServer(Consumer<String> say) throws IOException, InterruptedException {
        domain.stop();
        if (!domain.exists()) {
            domain.create();
        }
        domain.closeWsAtomicTransaction();
        domain.start(environment());
        var configuration = configuration();
        var sent = domain.configure(configuration);
        if (!sent.isEmpty()) {
            say.accept("server     configured, " + sent.size() + " settings; starting again with them");
            domain.stop();
            domain.start(environment());
        }
        deploy();
        if (!readiness.within(APPLICATION_PATIENCE, domain)) {
            throw readiness.failure(domain.log());
        }
        say.accept("server     " + baseUrl());
    }

    /**
     * Puts another build of the application in the place of the one that runs, and waits until it answers. The next start of
     * the city puts the plan's own back.
     */
    public void deploy(Path ear) throws IOException, InterruptedException {
        domain.deploy(ear);
        if (ear.equals(plan.ear())) {
            domain.noteDeployed(ear);
        }
        if (!readiness.within(APPLICATION_PATIENCE, domain)) {
            throw readiness.failure(domain.log());
        }
    }

    private void deploy() throws IOException, InterruptedException {
        // A deployment that meets a server still loading the last one fails, so this waits first.
        if (domain.remembersApplication()
                && readiness.within(Duration.ofSeconds(60), domain)
                && domain.deployed(plan.ear())) {
            return;
        }
        domain.deploy(plan.ear());
        domain.noteDeployed(plan.ear());
    }

    private Configuration configuration() {
        return Configuration.with(configurationValues());
    }

    /** What the scripts are filled with, as an administrator writes it into {@code values.properties}. */
    public Map<String, String> configurationValues() {
        var ports = plan.ports();
        return Map.ofEntries(
                Map.entry("heap.initial", "512m"),
                Map.entry("heap.maximum", plan.heap()),
                Map.entry("threads.maximum", "32"),
                Map.entry("web.address", "0.0.0.0"),
                Map.entry("web.port", Integer.toString(ports.web())),
                Map.entry("partners.address", "0.0.0.0"),
                Map.entry("partners.port", Integer.toString(ports.partners())),
                Map.entry("partners.keystore", keys.partnersListenerStore().toString()),
                Map.entry("partners.keystore.alias", keys.partnersListenerAlias()),
                Map.entry("partners.truststore", keys.partnersTrustStore().toString()),
                Map.entry("operations.port", Integer.toString(ports.operations())));
    }

    /** What the application is told, as environment variables; docs/configuration.md says what each means. */
    Map<String, String> environment() {
        var told = new HashMap<>(database.asEnvironment());
        told.put("HAGUKUMI_BASE_URL", withoutSlash(baseUrl()));
        told.put("HAGUKUMI_PUBLIC_URL", withoutSlash(baseUrl()));
        told.put("BIRTHS_TOKEN_KEY", tokenKey);
        for (var realm : List.of("residents", "staff", "partners")) {
            var prefix = "HAGUKUMI_OIDC_" + realm.toUpperCase(java.util.Locale.ROOT);
            told.put(prefix + "_ISSUER", signIn.issuer(realm).toString());
            told.put(prefix + "_CLIENT_ID", "hagukumi-" + realm);
            told.put(prefix + "_PRIVATE_KEY_FILE", keys.signInKey().toString());
        }
        told.put("HAGUKUMI_OIDC_RESIDENTS_IDENTITY_TRUSTED", "true");
        told.put("HAGUKUMI_AUDIT_ANCHOR_DIR", data.anchors().toString());
        told.putAll(keys.asEnvironment());
        told.put("HAGUKUMI_JPKI_AUTHORITIES", cards.authorities().toString());
        told.put("HAGUKUMI_JPKI_CRL", cards.revocationList().toString());
        told.put("HAGUKUMI_DEMO", "true");
        told.putAll(nation.asEnvironmentOfTheCity());
        told.put("HAGUKUMI_MAIL_HOST", "127.0.0.1");
        told.put("HAGUKUMI_MAIL_PORT", Integer.toString(plan.ports().mail()));
        told.put("HAGUKUMI_MAIL_FROM", "hagukumi@city.example");
        if (familyRegister != null) {
            told.putAll(familyRegister.asEnvironmentOfTheCity());
        }
        told.putAll(plan.settings());
        return told;
    }

    /** The public address: pages and REST. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + plan.ports().web() + "/");
    }

    /** The mutual-TLS address for other systems. */
    public URI partnersUrl() {
        return URI.create("https://localhost:" + plan.ports().partners() + "/");
    }

    /** Health and metrics. */
    public URI operationsUrl() {
        return URI.create("http://localhost:" + plan.ports().operations() + "/");
    }

    /** Payara's console. */
    public URI consoleUrl() {
        return URI.create("https://localhost:" + plan.ports().admin() + "/");
    }

    public Ports ports() {
        return plan.ports();
    }

    public DataDirectory data() {
        return data;
    }

    public DemoKeys keys() {
        return keys;
    }

    /** The cards with which the demonstration's people sign. */
    public DemoCards cards() {
        return cards;
    }

    /** Where a browser has something signed by one of them. */
    public URI cardReader() {
        return cardReader.address();
    }

    /** The stand-in for the medical hub and the national portal. */
    public NationStandIn nation() {
        return nation;
    }

    public SignInStandIn signIn() {
        return signIn;
    }

    public MailSink mail() {
        return mail;
    }

    /** The family register's stand-in, in a city that is linked to one. */
    public FamilyRegisterStandIn familyRegister() {
        if (familyRegister == null) {
            throw new IllegalStateException("the city is not linked to a family register");
        }
        return familyRegister;
    }

    /** The database as the role that owns the schema. */
    public DataSource owner() {
        return dataSource(database.ownerUser(), database.ownerPassword());
    }

    /** The database as the application sees it. */
    public DataSource application() {
        return dataSource(database.user(), database.password());
    }

    private DataSource dataSource(String user, String password) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The application server's process id. */
    public long serverProcess() throws IOException {
        return domain.process()
                .orElseThrow(() -> new IllegalStateException("the application server is not running"))
                .pid();
    }

    /** Where the application server writes its log. */
    public Path serverLog() {
        return domain.log();
    }

    /** The configuration commands that the running server has not had: none, when the scripts are idempotent. */
    public List<String> outstandingConfiguration() throws IOException, InterruptedException {
        return domain.outstanding(configuration());
    }

    /** One command of an administrator's. */
    public List<String> asadmin(String... command) throws IOException, InterruptedException {
        return domain.asadmin(command);
    }

    /** Where the administration listens, on this machine. */
    public int adminPort() {
        return plan.ports().admin();
    }

    /** Whether the application says that it can do work, at this moment. */
    public boolean ready() throws InterruptedException {
        return readiness.answers();
    }

    /** Waits until {@link #ready()}, at most {@code patience}. */
    public boolean readyWithin(Duration patience) throws IOException, InterruptedException {
        return readiness.within(patience, domain);
    }

    /** SIGKILL, as the machine would do it. */
    public void killServer() throws IOException, InterruptedException {
        domain.kill();
    }

    /** Starts the application server again, with the application it had, and waits until that answers. */
    public void startServer() throws IOException, InterruptedException {
        domain.start(environment());
        if (!readiness.within(APPLICATION_PATIENCE, domain)) {
            throw readiness.failure(domain.log());
        }
    }

    /** Ends the application server in order. */
    public void stopServer() throws IOException, InterruptedException {
        domain.stop();
    }

    /**
     * Copies the running city, see {@link Backup}.
     *
     * @param to a directory that does not exist yet
     */
    public void backUp(Path to) throws IOException, SQLException {
        Backup.take(data, ownDatabase().asSuperuser("postgres"), to);
    }

    /** SIGKILL to the database server. */
    public void killDatabase() throws IOException, InterruptedException {
        ownDatabase().kill();
    }

    /** Starts the database, and at its first start makes its roles. */
    public void startDatabase() throws IOException, SQLException, InterruptedException {
        if (embedded != null) {
            embedded.start();
            DatabaseRoles.prepare(embedded.asSuperuser("postgres"), database.ownerPassword(), database.password());
        }
    }

    /** Ends the database in order. */
    public void stopDatabase() throws IOException {
        ownDatabase().stop();
    }

    private EmbeddedDatabase ownDatabase() {
        if (embedded == null) {
            throw new IllegalStateException("the database is not ours: APP_DB_URL names it");
        }
        return embedded;
    }

    /** Ends everything in order; a second call waits for the first and does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            domain.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the server was ending");
        } finally {
            if (familyRegister != null) {
                familyRegister.close();
            }
            mail.close();
            cardReader.close();
            nation.close();
            signIn.close();
            if (embedded != null) {
                embedded.stop();
            }
        }
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/$", "");
    }
}
