package jp.hagukumi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cards of the demonstration's people, and the reader that stands in for a phone's. */
class DemoCardsTest {

    private static final byte[] CONTENT = "出生届 𠮟".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path directory;

    @Test
    void a_person_of_the_register_has_a_card_with_name_and_birth_date() throws Exception {
        var card = cards().of("mother-hanako").orElseThrow();

        assertThat(card.certificate().getSubjectX500Principal().getName()).contains("佐藤\u3000花子", "2.5.4.46=");
        card.certificate().verify(authority());
    }

    @Test
    void a_card_made_for_somebody_is_the_same_at_the_next_run() throws Exception {
        var made = cards().of("demo-family-1", "髙橋\u3000光", LocalDate.parse("1990-01-01"));

        assertThat(cards().of("demo-family-1").orElseThrow().certificate()).isEqualTo(made.certificate());
    }

    @Test
    void the_reader_signs_what_is_laid_before_it() throws Exception {
        var port = Ports.anyFree().cards();
        try (var reader = new CardStandIn(port, cards())) {
            reader.start();
            var http = HttpClient.newHttpClient();
            var signature = http.send(
                    HttpRequest.newBuilder(at(reader, "mother-hanako/signature"))
                            .POST(BodyPublishers.ofByteArray(CONTENT))
                            .build(),
                    BodyHandlers.ofByteArray());
            var certificate = http.send(
                    HttpRequest.newBuilder(at(reader, "mother-hanako/certificate"))
                            .build(),
                    BodyHandlers.ofInputStream());

            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(certificate.body()));
            check.update(CONTENT);
            assertThat(check.verify(signature.body())).isTrue();
        }
    }

    @Test
    void nobodys_card_signs_nothing() throws Exception {
        try (var reader = new CardStandIn(Ports.anyFree().cards(), cards())) {
            reader.start();
            for (var who : new String[] {"nobody", "..%2Fauthority", "authority"}) {
                var answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(at(reader, who + "/signature"))
                                        .POST(BodyPublishers.ofByteArray(CONTENT))
                                        .build(),
                                BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }

    private static URI at(CardStandIn reader, String path) {
        return URI.create(reader.address() + path);
    }

    private static java.security.PublicKey authority() throws Exception {
        try (var file = Files.newInputStream(cards().authorities())) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(file)
                    .getPublicKey();
        }
    }

    private static DemoCards cards() throws IOException, GeneralSecurityException {
        return DemoCards.in(
                directory.resolve("cards"),
                Secrets.in(directory.resolve("secrets.properties")),
                InstantSource.system());
    }
}
