package jp.hagukumi.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import jp.hagukumi.bench.SignedMessages.Ready;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;

/** The kinds of request that are measured, each as its real senders send it. */
final class Senders {

    private final City city;
    private final Certificates certificates;
    private final List<Browser> mothers;

    private Senders(City city, Certificates certificates, List<Browser> mothers) {
        this.city = city;
        this.certificates = certificates;
        this.mothers = mothers;
    }

    /** Makes the mothers with one child each, through the real doors. */
    static Senders of(City city, int mothers) throws IOException, InterruptedException, GeneralSecurityException {
        var hospital = new Certificates(
                new SignedMessages(city, Institution.HOSPITAL),
                "bench-" + UUID.randomUUID().toString().substring(0, 8));
        var signedIn = new ArrayList<Browser>();
        var register = new SignedMessages(city, Institution.REGISTER);
        try (var registers = register.connection();
                var hospitals = hospital.system().connection()) {
            for (var number = 0; number < mothers; number++) {
                var family = DemoFamily.fresh();
                acknowledged(registers.exchange(
                        register.sign("soap/register/v1", family.movesIn().strip())
                                .request()));
                var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
                var code = mother.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .getString("code");
                acknowledged(hospitals.exchange(
                        hospital.signFor(family.fullName(), code).request()));
                if (mother.object("/api/v1/me/children").getJsonArray("items").size() != 1) {
                    throw new IllegalStateException("The child is not with its mother");
                }
                signedIn.add(mother);
            }
        }
        return new Senders(city, hospital, signedIn);
    }

    private static void acknowledged(Wire.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("Not acknowledged: " + answer);
        }
    }

    /** Signs so many certificates ahead and deals them out to so many connections of the hospital. */
    List<Load.Sender> submits(int connections, int messages) throws GeneralSecurityException, IOException {
        var ready = new ConcurrentLinkedQueue<Ready>();
        for (var count = 0; count < messages; count++) {
            ready.add(certificates.sign());
        }
        var sockets = certificates.system().sockets();
        var senders = new ArrayList<Load.Sender>();
        for (var connection = 0; connection < connections; connection++) {
            senders.add(new Submit(new Wire(sockets, city.partnersUrl()), ready));
        }
        return senders;
    }

    /** Each mother reads her children. */
    List<Load.Sender> reads() {
        return mothers.stream()
                .<Load.Sender>map(mother -> {
                    var request = request(mother, "GET", "/api/v1/me/children", "", "");
                    return new Rest(wire(), () -> request, 200);
                })
                .toList();
    }

    /** Each mother keeps her settings, under a new key each time, as the app does. */
    List<Load.Sender> writes() {
        return mothers.stream()
                .<Load.Sender>map(mother -> new Rest(wire(), () -> write(mother), 204))
                .toList();
    }

    /**
     * Somebody without a session asks for the same as {@link #reads}: what the server's own way to a resource and back costs,
     * without a statement.
     */
    List<Load.Sender> strangers(int connections) {
        var request = "GET /api/v1/me/children HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        return Stream.generate(() -> (Load.Sender) new Rest(wire(), () -> request, 401))
                .limit(connections)
                .toList();
    }

    private byte[] write(Browser mother) {
        var body = Json.createObjectBuilder()
                .add("language", "ja")
                .add("mail", false)
                .build()
                .toString();
        return request(
                mother,
                "PUT",
                "/api/v1/me/preferences",
                "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                body);
    }

    private Wire wire() {
        return wire(city);
    }

    private static Wire wire(City city) {
        return new Wire(SocketFactory.getDefault(), city.baseUrl());
    }

    /** Asks for the same again and again. */
    static Load.Sender get(City city, Browser who, String path) {
        var request = request(who, "GET", path, "", "");
        return new Rest(wire(city), () -> request, 200);
    }

    /** What is sent once, under a key of its own. */
    record Posted(String path, String body) {}

    /** What somebody sends once, under a key of its own. */
    record PostedBy(Browser who, String path, String body) {}

    /** Sends something else each time. */
    static Load.Sender posting(City city, Browser who, Supplier<Posted> next) {
        return posting(city, () -> {
            var posted = next.get();
            return new PostedBy(who, posted.path(), posted.body());
        });
    }

    /** Sends something of somebody else each time. */
    static Load.Sender posting(City city, Supplier<PostedBy> next) {
        return new Rest(
                wire(city),
                () -> {
                    var posted = next.get();
                    return request(
                            posted.who(),
                            "POST",
                            posted.path(),
                            "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                            posted.body());
                },
                201);
    }

    private static byte[] request(Browser mother, String method, String path, String headers, String body) {
        var carried = new StringBuilder();
        mother.carries()
                .forEach((name, value) ->
                        carried.append(name).append(": ").append(value).append("\r\n"));
        return (method + " " + path + " HTTP/1.1\r\nHost: "
                        + URI.create("http://localhost").getHost() + "\r\n" + carried + headers + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Submit(Wire wire, Queue<Ready> pile) implements Load.Sender {

        @Override
        public void send() throws IOException {
            var next = pile.poll();
            if (next == null) {
                throw new IllegalStateException("Fewer were signed than are sent");
            }
            acknowledged(wire.exchange(next.request()));
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private record Rest(Wire wire, Supplier<byte[]> next, int expected) implements Load.Sender {

        @Override
        public void send() throws IOException {
            var answer = wire.exchange(next.get());
            if (answer.status() != expected) {
                throw new IllegalStateException("Answered " + answer);
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
