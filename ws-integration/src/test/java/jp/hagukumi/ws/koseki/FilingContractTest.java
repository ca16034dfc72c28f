package jp.hagukumi.ws.koseki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.xml.bind.JAXBContext;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import jp.hagukumi.births.registration.LinkFiling;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.contract.koseki.DeliverFiling;
import jp.hagukumi.ws.contract.koseki.FamilyRegisterAnswers;
import jp.hagukumi.ws.contract.koseki.ObjectFactory;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.EnvelopeWriter;
import jp.hagukumi.ws.envelope.Flaw;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** What is filed in マイナポータル as it arrives: every bound is held, and the photo stands beside the envelope, by its signed digest. */
class FilingContractTest {

    private static final ContractSchema CONTRACT = ContractSchema.of("koseki-v1.xsd", FamilyRegisterAnswers.class);
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final int MOST = 5 * 1024 * 1024;

    private static final String FILING = """
            <k:DeliverFiling xmlns:k="urn:hagukumi:koseki:v1">
              <k:filingId>MP-1</k:filingId>
              <k:addressee>141330</k:addressee>
              <k:filedAt>2026-11-04T23:30:00+09:00</k:filedAt>
              <k:birthOrder>1</k:birthOrder>
              <k:field path="child.givenName">光</k:field>
              <k:signature>AQ==</k:signature>
              <k:certificate>Ag==</k:certificate>
              <k:certificatePhoto><k:sha256>DIGEST</k:sha256><k:content>CONTENT</k:content></k:certificatePhoto>
            </k:DeliverFiling>
            """;

    private final Authority.Identity sender = new Authority("city").issue("koseki");

    @Test
    void a_photo_of_five_mebibytes_comes_along_as_it_is() throws Exception {
        var photo = grain(MOST);

        var filing = arrived(photo);

        assertThat(filing.photo())
                .hasValueSatisfying(came -> assertThat(came.toArray()).isEqualTo(photo));
    }

    @Test
    void without_a_photo_nothing_stands_beside_the_envelope() throws Exception {
        var plain = FILING.replaceFirst("<k:certificatePhoto>.*</k:certificatePhoto>", "");
        assertThatCode(() -> CONTRACT.refuseOutside(payload(plain))).doesNotThrowAnyException();

        assertThat(opened(plain, Optional.empty()).photo()).isEmpty();
    }

    @Test
    void a_larger_photo_is_refused_at_the_door() {
        assertThat(flaw(() -> arrived(grain(MOST + 1)))).isEqualTo(Flaw.TOO_LARGE);
    }

    @Test
    void another_photo_than_the_one_that_was_signed_is_refused_at_the_door() {
        assertThat(flaw(() -> opened(written(new byte[] {1, 2, 3}), Optional.of(new byte[] {1, 2, 4}))))
                .isEqualTo(Flaw.WRONG_ATTACHMENT);
    }

    @Test
    void a_photo_written_into_the_envelope_is_refused_at_the_door() {
        var photo = new byte[] {1, 2, 3};
        var inside = written(photo).replace("CONTENT", Base64.getEncoder().encodeToString(photo));

        assertThat(flaw(() -> opened(inside, Optional.empty()))).isEqualTo(Flaw.WRONG_ATTACHMENT);
    }

    @Test
    void another_photo_makes_another_filing() throws Exception {
        var one = arrived(new byte[] {1});

        assertThat(arrived(new byte[] {1}).digest()).isEqualTo(one.digest());
        assertThat(arrived(new byte[] {2}).digest()).isNotEqualTo(one.digest());
    }

    /** Written by hand from the plan of the link (ADR 7) and from what a form's field may have. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "filingId|MP-1.a_b|yes",
                "filingId||no",
                "filingId|あ|no",
                "addressee|141330|yes",
                "addressee|14133|no",
                "addressee|１４１３３０|no",
                "filedAt|2026-11-04T23:30:00Z|yes",
                "filedAt|2026-11-04T23:30:00|no",
                "filedAt|2026-02-30T23:30:00+09:00|no",
                "birthOrder|9|yes",
                "birthOrder|0|no",
                "birthOrder|10|no",
                "signature||no",
                "signature|署名|no",
                "certificate||no",
                "sha256|0|no"
            })
    void every_bound_is_held(String element, String value, String allowed) {
        var asked = payload(with(element, value == null ? "" : value));

        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(asked)) == null)
                .isEqualTo(allowed.equals("yes"));
    }

    /** Arrays and texts at their bounds and one beyond. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "signature|1024|yes",
                "signature|1025|no",
                "certificate|8192|yes",
                "certificate|8193|no",
                "filingId|64|yes",
                "filingId|65|no",
                "field|500|yes",
                "field|501|no"
            })
    void every_length_is_held(String element, int length, String allowed) {
        var text = element.equals("field") || element.equals("filingId")
                ? (element.equals("field") ? "\uD842\uDFB7" : "A").repeat(length)
                : Base64.getEncoder().encodeToString(new byte[length]);
        var asked = payload(with(element, text));

        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(asked)) == null)
                .isEqualTo(allowed.equals("yes"));
    }

    @Test
    void no_more_than_sixty_fields_come() {
        var sixty = FILING.replaceFirst("(<k:field .*</k:field>)", "$1".repeat(60));
        var more = FILING.replaceFirst("(<k:field .*</k:field>)", "$1".repeat(61));

        assertThatCode(() -> CONTRACT.refuseOutside(payload(whole(sixty)))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(Refusal.class, () -> CONTRACT.refuseOutside(payload(whole(more)))))
                .isNotNull();
    }

    private LinkFiling arrived(byte[] photo) throws Exception {
        return opened(written(photo), Optional.of(photo));
    }

    private LinkFiling opened(String filing, Optional<byte[]> attachment) throws Exception {
        var message = new EnvelopeWriter(sender.keys().getPrivate(), sender.certificate())
                .write("urn:uuid:00000000-0000-4000-8000-000000000001", payload(filing), attachment, NOW);
        var envelope = new EnvelopeReader().open(message.bytes(), message.contentType());
        CONTRACT.refuseOutside(envelope.payload());
        var unmarshaller = JAXBContext.newInstance(ObjectFactory.class).createUnmarshaller();
        return FilingWords.filing((DeliverFiling) unmarshaller.unmarshal(envelope.payload()), envelope.attachment());
    }

    private static String written(byte[] photo) {
        return FILING.replace("DIGEST", sha256(photo));
    }

    private static String whole(String filing) {
        return filing.replace("DIGEST", sha256(new byte[0])).replace("CONTENT", "");
    }

    private static String with(String element, String value) {
        return whole(FILING)
                .replaceFirst("(<k:" + element + "(?: [^>]*)?>)[^<]*<", "$1" + Matcher.quoteReplacement(value) + "<");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] grain(int bytes) {
        var content = new byte[bytes];
        new Random(7).nextBytes(content);
        return content;
    }

    private static Flaw flaw(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var flawed = catchThrowableOfType(FlawedMessage.class, work);
        assertThat(flawed).isNotNull();
        return flawed.flaw();
    }

    private static Element payload(String xml) {
        return Wss4jSender.parse(xml).getDocumentElement();
    }
}
