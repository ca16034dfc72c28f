package jp.hagukumi.ws.koseki;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.ports.FamilyRegister.Standing;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.envelope.SignedEnvelope;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Authority.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What goes out to the family register over a real connection that both ends prove themselves on, and what is made of its answers. */
class SoapFamilyRegisterTest {

    private static final char[] SECRET = "changeit".toCharArray();
    private static final byte[] IMAGE = "%PDF-1.7 image".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final Authority authority = new Authority("register and city");
    private final Identity signer = authority.issue("city-sign");
    private final List<SignedEnvelope> received = new ArrayList<>();
    private final SoapFamilyRegister register = new SoapFamilyRegister();
    private int status = 200;
    private String answer = "";
    private String answerType = "application/soap+xml";
    private CountDownLatch silent = new CountDownLatch(0);
    private HttpsServer server;

    @BeforeEach
    void connect() throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new Mutual(context(authority.issue("localhost"), authority)));
        server.createContext("/koseki", this::take);
        server.start();
        register.settings = settings(signer, authority);
        register.clock = new CityClock(Clock.systemUTC());
    }

    @AfterEach
    void end() {
        silent.countDown();
        server.stop(0);
    }

    @Test
    void an_order_arrives_signed_within_the_contract_and_with_its_image_beside() throws Exception {
        var order = order();
        answer = standing(order.order(), "TAKEN");

        assertThat(register.requestEntry(order)).isEqualTo(Standing.TAKEN);

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.signer()).isEqualTo(signer.certificate());
            assertThat(message.attachment())
                    .hasValueSatisfying(image -> assertThat(image).isEqualTo(IMAGE));
            assertThat(message.payload().getLocalName()).isEqualTo("RequestEntry");
            assertThat(message.payload().getTextContent()).contains("𠮷田", "陽菜", "141330-2026-000001");
        });
        keepsToTheContract(received.get(0));
    }

    @Test
    void each_standing_is_understood_and_a_question_keeps_to_the_contract() throws Exception {
        var order = UUID.randomUUID();
        for (var standing :
                List.of(Standing.UNKNOWN, Standing.TAKEN, Standing.ENTERED, Standing.NOT_ENTERED, Standing.CANCELLED)) {
            answer = standing(order, standing.name());
            assertThat(register.askStanding(order)).isEqualTo(standing);
        }
        keepsToTheContract(received.get(0));
    }

    @Test
    void an_amendment_names_the_order_of_the_entry_its_kind_and_day_within_the_contract() throws Exception {
        var entry = UUID.randomUUID();
        var order = order(
                Optional.of(new EntryOrder.Amends(entry, Amendment.Kind.COMPLETION, LocalDate.parse("2026-11-20"))));
        answer = standing(order.order(), "TAKEN");

        assertThat(register.requestEntry(order)).isEqualTo(Standing.TAKEN);

        assertThat(received.get(0).payload().getTextContent())
                .contains(entry.toString(), "COMPLETION", "2026-11-20", "陽菜");
        keepsToTheContract(received.get(0));
    }

    @Test
    void a_cancel_names_order_acceptance_and_reason_within_the_contract() throws Exception {
        var order = UUID.randomUUID();
        answer = standing(order, "CANCELLED");

        assertThat(register.cancelEntry(order, "141330-2026-000001", "別の届と取り違えて受理したため。"))
                .isEqualTo(Standing.CANCELLED);

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.payload().getLocalName()).isEqualTo("CancelEntry");
            assertThat(message.attachment()).isEmpty();
        });
        keepsToTheContract(received.get(0));
    }

    @Test
    void an_answer_in_a_package_is_understood_as_one_without() {
        var order = UUID.randomUUID();
        answerType = "multipart/related; boundary=\"b\"; type=\"application/xop+xml\"; start=\"<root>\"";
        answer = "--b\r\nContent-ID: <root>\r\nContent-Type: application/xop+xml\r\n\r\n" + standing(order, "TAKEN")
                + "\r\n--b--";
        assertThat(register.askStanding(order)).isEqualTo(Standing.TAKEN);
    }

    @Test
    void an_answer_about_another_order_or_without_sense_is_as_none() {
        var order = UUID.randomUUID();
        answer = standing(UUID.randomUUID(), "ENTERED");
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
        answer = standing(order, "PERHAPS");
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
        answer = "no xml";
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
        answer = "x".repeat(70_000);
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
    }

    @Test
    void a_fault_is_final_only_where_it_asks_for_another_message() {
        status = 500;
        for (var next : List.of("CORRECT", "STOP")) {
            answer = fault(next);
            assertThat(register.askStanding(UUID.randomUUID())).isEqualTo(Standing.REFUSED);
        }
        for (var next : List.of("LATER", "SIGN_AGAIN")) {
            answer = fault(next);
            assertThat(register.askStanding(UUID.randomUUID())).isEqualTo(Standing.NOT_NOW);
        }
    }

    @Test
    void a_register_that_is_down_or_not_the_one_we_trust_is_not_reached_now() throws Exception {
        var order = UUID.randomUUID();
        answer = standing(order, "TAKEN");
        register.settings = settings(signer, new Authority("another"));
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
        assertThat(received).isEmpty();
        register.settings = settings(signer, authority);
        server.stop(0);
        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
    }

    /** The one who sends waits for it: with no end to the call nothing would be sent any more until a restart. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_register_that_begins_to_answer_and_never_ends_is_not_waited_for() {
        var order = UUID.randomUUID();
        answer = standing(order, "TAKEN");
        silent = new CountDownLatch(1);
        register.wholeCall = Duration.ofSeconds(2);

        assertThat(register.askStanding(order)).isEqualTo(Standing.NOT_NOW);
        assertThat(received).hasSize(1);
    }

    @Test
    void a_city_without_an_address_is_not_linked() {
        register.settings = new LinkSettings();
        assertThat(register.present()).isFalse();
    }

    private void take(HttpExchange call) throws IOException {
        try {
            received.add(new EnvelopeReader()
                    .open(
                            call.getRequestBody().readAllBytes(),
                            call.getRequestHeaders().getFirst("Content-Type")));
        } catch (FlawedMessage flawed) {
            throw new IOException(flawed);
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", answerType);
        call.sendResponseHeaders(status, bytes.length);
        try (var body = call.getResponseBody()) {
            body.write(bytes, 0, 1);
            body.flush();
            silent.await();
            body.write(bytes, 1, bytes.length - 1);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void keepsToTheContract(SignedEnvelope message) throws SAXException, IOException {
        var files = List.of("common-v1.xsd", "koseki-v1.xsd").stream()
                .map(file -> (Source) new StreamSource(SoapFamilyRegisterTest.class
                        .getResource("/META-INF/wsdl/" + file)
                        .toExternalForm()))
                .toArray(Source[]::new);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(files)
                .newValidator()
                .validate(new DOMSource(message.payload()));
    }

    private static String standing(UUID order, String standing) {
        return envelope("<k:RequestEntryResponse xmlns:k=\"urn:hagukumi:koseki:v1\"><k:orderId>" + order
                + "</k:orderId><k:standing>" + standing + "</k:standing></k:RequestEntryResponse>");
    }

    private static String fault(String next) {
        return envelope(
                "<S:Fault><S:Detail><c:Refusal xmlns:c=\"urn:hagukumi:common:v1\"><c:code>HB-S001</c:code><c:next>"
                        + next + "</c:next></c:Refusal></S:Detail></S:Fault>");
    }

    private static String envelope(String body) {
        return "<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\"><S:Body>" + body
                + "</S:Body></S:Envelope>";
    }

    private static EntryOrder order() {
        return order(Optional.empty());
    }

    private static EntryOrder order(Optional<EntryOrder.Amends> amends) {
        var parent = new EntryOrder.Parent("𠮷田", "花", LocalDate.parse("1995-05-05"), 31, "JPN", Optional.empty());
        return new EntryOrder(
                UUID.randomUUID(),
                "141330-2026-000001",
                LocalDate.parse("2026-11-05"),
                "141330",
                LocalDate.parse("2026-11-05"),
                new EntryOrder.Child(
                        "𠮷田",
                        Optional.of("陽菜"),
                        Optional.of("ヨシダ"),
                        Optional.of("ヒナ"),
                        Optional.empty(),
                        true,
                        Optional.of(1),
                        ChildSex.FEMALE,
                        LocalDateTime.parse("2026-11-01T14:05"),
                        "川崎市中原区小杉町1-1"),
                Optional.of(parent),
                parent,
                Optional.of(new EntryOrder.Honseki("川崎市中原区小杉町1-1", "𠮷田太郎")),
                "川崎市中原区試験町1-2-3",
                "𠮷田太郎",
                "子",
                "MOTHER",
                Optional.empty(),
                amends,
                Bytes.of(IMAGE));
    }

    private LinkSettings settings(Identity signing, Authority trusted) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keep(keys, "tls", authority.issue("city-tls"));
        keep(keys, "sign", signing);
        var settings = new LinkSettings();
        settings.address = Optional.of(
                URI.create("https://localhost:" + server.getAddress().getPort() + "/koseki"));
        settings.keystore = Optional.of(written(keys, "keys.p12"));
        settings.password = Optional.of(new String(SECRET));
        settings.truststore = Optional.of(written(trusting(trusted), "trust.p12"));
        settings.trustPassword = Optional.of(new String(SECRET));
        return settings;
    }

    private static void keep(KeyStore store, String alias, Identity identity) throws GeneralSecurityException {
        store.setKeyEntry(alias, identity.keys().getPrivate(), SECRET, new Certificate[] {identity.certificate()});
    }

    private static KeyStore trusting(Authority trusted) throws GeneralSecurityException, IOException {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("authority", trusted.certificate());
        return trust;
    }

    private String written(KeyStore store, String name) throws IOException, GeneralSecurityException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, SECRET);
        }
        return file.toString();
    }

    private static SSLContext context(Identity mine, Authority trusted) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keep(keys, "server", mine);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, SECRET);
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusting(trusted));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(own.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    /** Asks the caller for a certificate, and lets nobody in without. */
    private static final class Mutual extends HttpsConfigurator {

        private Mutual(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters needed = getSSLContext().getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
        }
    }
}
