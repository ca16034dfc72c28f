package jp.hagukumi.standin.familyregister;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.hagukumi.births.RegisterAtTheOtherEnd;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.server.DemoKeys;
import jp.hagukumi.server.FamilyRegisterStandIn;
import jp.hagukumi.ws.koseki.RealLink;

/** The stand-in on Payara Micro, steered by its control door, and the city's endpoint for its answers. */
final class RegisterOverTheWire implements RegisterAtTheOtherEnd, AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpsServer city;
    private final FamilyRegisterStandIn standIn;
    private final FamilyRegister port;
    private Function<LinkAnswer, LinkOutcome> house = answer -> {
        throw new IllegalStateException("An answer came before there was a town");
    };

    private RegisterOverTheWire(HttpsServer city, FamilyRegisterStandIn standIn, DemoKeys keys) {
        this.city = city;
        this.standIn = standIn;
        port = RealLink.client(standIn.address(), keys.linkStore(), keys.partnersTrustStore(), keys.password());
        city.createContext("/soap/koseki/v1", this::take);
    }

    static RegisterOverTheWire started(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var city = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var standIn = FamilyRegisterStandIn.alone(
                new FamilyRegisterStandIn.Program(
                        Path.of(System.getProperty("payara.micro")),
                        Path.of(System.getProperty("family.register.war"))),
                folder,
                URI.create("https://localhost:" + city.getAddress().getPort() + "/soap/koseki/v1"),
                InstantSource.system());
        var keys = standIn.keys();
        city.setHttpsConfigurator(new Mutual(context(keys)));
        var register = new RegisterOverTheWire(city, standIn, keys);
        city.start();
        standIn.start();
        standIn.awaitReady();
        return register;
    }

    /** Forgets what was before; answers go to that house from now on, and only when a test says so. */
    void beginAnew(Function<LinkAnswer, LinkOutcome> another) {
        house = another;
        is(Mood.WELL);
        losesEverything();
    }

    @Override
    public FamilyRegister port() {
        return port;
    }

    @Override
    public void is(Mood mood) {
        var door = switch (mood) {
            case WELL, SLOW -> "OPEN";
            case AWAY -> "AWAY";
            case REFUSING -> "REFUSING";
        };
        told(
                "PUT",
                "behaviour",
                Json.createObjectBuilder()
                        .add("door", door)
                        .add("holdMillis", mood == Mood.SLOW ? 60_000 : 0)
                        .add("answersByItself", false)
                        .build());
    }

    @Override
    public int received(UUID order) {
        return known(order)
                .mapToInt(known -> known.getJsonArray("received").size())
                .sum();
    }

    @Override
    public Optional<UUID> amends(UUID order) {
        return known(order)
                .flatMap(known -> Optional.ofNullable(known.getString("amends", null)).stream())
                .map(UUID::fromString)
                .findFirst();
    }

    @Override
    public boolean gaveUp(UUID order) {
        return known(order).anyMatch(known -> known.getString("standing").equals("CANCELLED"));
    }

    @Override
    public void enters(UUID order) {
        told("POST", "orders/" + order + "/entry", JsonObject.EMPTY_JSON_OBJECT);
    }

    @Override
    public int orders() {
        return known().getJsonArray("orders").size();
    }

    @Override
    public LinkOutcome.Kind says(Said said) {
        var answer = Json.createObjectBuilder()
                .add("answerId", said.id())
                .add("orderId", said.order().toString())
                .add("acceptanceNumber", said.acceptanceNumber())
                .add("on", said.on().toString());
        said.words().ifPresent(words -> answer.add("reason", "OTHER").add("words", words));
        return LinkOutcome.Kind.valueOf(told("POST", "answers", answer.build()).getString("outcome"));
    }

    @Override
    public void givesUp(UUID order) {
        told("POST", "orders/" + order + "/giving-up", JsonObject.EMPTY_JSON_OBJECT);
    }

    @Override
    public void losesEverything() {
        told("DELETE", "orders", JsonObject.EMPTY_JSON_OBJECT);
    }

    private Stream<JsonObject> known(UUID order) {
        return known().getJsonArray("orders").stream()
                .map(JsonValue::asJsonObject)
                .filter(known -> known.getString("orderId").equals(order.toString()));
    }

    private JsonObject known() {
        return told("GET", "", JsonObject.EMPTY_JSON_OBJECT);
    }

    private JsonObject told(String method, String path, JsonObject body) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(standIn.control().resolve(path))
                            .method(method, BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var answered = RealLink.answered(
                    call.getRequestBody().readAllBytes(),
                    call.getRequestHeaders().getFirst("Content-Type"),
                    house);
            call.sendResponseHeaders(200, answered.length);
            call.getResponseBody().write(answered);
        }
    }

    private static SSLContext context(DemoKeys keys) throws GeneralSecurityException, IOException {
        var own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys.read(keys.partnersListenerStore()), keys.password().toCharArray());
        var theirs = TrustManagerFactory.getInstance("PKIX");
        theirs.init(keys.read(keys.partnersTrustStore()));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(own.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() throws IOException {
        standIn.close();
        city.stop(0);
    }

    /** Asks the caller for a certificate, and lets nobody in without. */
    private static final class Mutual extends HttpsConfigurator {

        private Mutual(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var needed = getSSLContext().getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
        }
    }
}
