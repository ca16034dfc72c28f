package jp.hagukumi.births;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.hagukumi.kernel.text.Written;

/** Certificates for tests: one girl of 3,120 g, born in the hospital two days ago, and copies of her with one thing changed. */
final class Certificates {

    String number = "KH-2026-0001";
    int version = 1;
    Optional<Long> serial = Optional.empty();
    String municipality = BirthCity.CITY;
    Optional<String> medicalCode = Optional.of("1419900012");
    Optional<Written> code = Optional.empty();
    Optional<Attachment> attachment = Optional.empty();
    String messageId = "urn:uuid:" + UUID.randomUUID();
    Optional<String> body = Optional.empty();

    Optional<Written> familyName = Optional.of(new Written("渡邉"));
    Optional<Written> givenName = Optional.of(new Written("さくら"));
    ChildSex sex = ChildSex.FEMALE;
    LocalDateTime bornAt = LocalDateTime.of(2026, 11, 20, 3, 5);
    PlaceType placeType = PlaceType.HOSPITAL;
    Optional<Written> facility = Optional.of(new Written("中原総合病院"));
    Optional<Integer> weight = Optional.of(3120);
    Optional<BigDecimal> length = Optional.of(new BigDecimal("49.5"));
    Optional<Integer> count = Optional.empty();
    Optional<Integer> order = Optional.empty();
    Written mother = new Written("渡邉 花子");
    int weeks = 39;
    int liveBirths = 1;
    int stillbirths = 0;
    LocalDate certifiedOn = LocalDate.of(2026, 11, 21);
    AttendantType attendant = AttendantType.PHYSICIAN;

    static Certificates one() {
        return new Certificates();
    }

    static Submission with(java.util.function.Consumer<Certificates> change) {
        var made = new Certificates();
        change.accept(made);
        return made.submission();
    }

    static CertificateContent content(UnaryOperator<Certificates> change) {
        return change.apply(new Certificates()).content();
    }

    Submission submission() {
        return new Submission(
                number, version, serial, municipality, medicalCode, code, content(), attachment, envelope());
    }

    Envelope envelope() {
        var received = body.orElse("<Envelope>" + messageId + number + version + "</Envelope>")
                .getBytes(StandardCharsets.UTF_8);
        var chain = Bytes.of("chain of the signer".getBytes(StandardCharsets.UTF_8));
        var crl = Bytes.of("list of the day".getBytes(StandardCharsets.UTF_8));
        return new Envelope(
                Envelope.Kind.SOAP,
                messageId,
                Bytes.of(received),
                Bytes.of(received).sha256(),
                List.of(chain),
                Optional.of(crl));
    }

    CertificateContent content() {
        return new CertificateContent(
                familyName,
                givenName,
                sex,
                bornAt,
                placeType,
                new Written("神奈川県川崎市中原区小杉町1丁目403番地"),
                facility,
                weight,
                length,
                count.isPresent() ? Plurality.MULTIPLE : Plurality.SINGLE,
                count,
                order,
                mother,
                weeks,
                2,
                liveBirths,
                stillbirths,
                certifiedOn,
                attendant,
                new Written("神奈川県川崎市中原区小杉町1丁目403番地"),
                new Written("高﨑 一郎"));
    }
}
