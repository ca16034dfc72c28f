package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageIO;
import jp.hagukumi.announcements.PaperReceived;
import jp.hagukumi.births.ports.BindEvidence;
import jp.hagukumi.births.reacts.CopyPaper;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.ScanDocuments;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.outbox.DeliverAnnouncement;
import jp.hagukumi.testhouse.Twice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The paper that came along: evidence as it came, and a copy for the desk; and the evidence that is taken out. */
class PapersTest {

    private static final String COMMENT = "taken at the hospital";

    private final BirthCity city = new BirthCity();
    private final Actor clerk = BirthCity.clerk(BirthCity.WARD);

    @Test
    void a_paper_stays_as_it_came_and_only_its_clean_copy_is_given_out() {
        var received = pngWithComment();
        var certificate = sent("image/png", received);
        assertThat(state(certificate)).isEqualTo(PaperState.WAITING);
        assertRefused(() -> copyOf(certificate), DocumentRefusal.NOT_YET_CHECKED);

        deliverAll();
        assertThat(state(certificate)).isEqualTo(PaperState.QUARANTINED);
        assertRefused(() -> copyOf(certificate), DocumentRefusal.NOT_YET_CHECKED);

        scanned(new Scanner.Verdict.Clean());
        assertThat(state(certificate)).isEqualTo(PaperState.CLEAN);
        var copy = copyOf(certificate);
        assertThat(copy.mediaType()).isEqualTo("image/png");
        assertThat(copy.fileName()).isEqualTo("certificate-KH-2026-0001-v1.png");
        assertThat(new String(copy.content().toArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(COMMENT);
        assertThat(city.audited()).endsWith("births.ATTACHMENT_READ");
        byte[] kept = city.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select content from births.attachment")
                        .mapTo(byte[].class)
                        .one());
        assertThat(kept).isEqualTo(received);
    }

    @Test
    void what_a_scanner_found_harmful_is_never_given_out() {
        var certificate = sent("image/png", pngWithComment());
        deliverAll();
        scanned(new Scanner.Verdict.Harmful("Test.Signature"));

        assertThat(state(certificate)).isEqualTo(PaperState.HARMFUL);
        assertRefused(() -> copyOf(certificate), DocumentRefusal.FOUND_HARMFUL);

        city.house.asOwner().useHandle(handle -> handle.execute("delete from documents.document"));
        assertThat(state(certificate)).as("after its removal").isEqualTo(PaperState.HARMFUL);
        assertRefused(() -> copyOf(certificate), DocumentRefusal.FOUND_HARMFUL);
    }

    @Test
    void what_is_no_picture_is_kept_as_evidence_and_called_unfit() {
        var certificate = sent("image/png", "no picture at all".getBytes(StandardCharsets.UTF_8));
        deliverAll();

        assertThat(state(certificate)).isEqualTo(PaperState.UNFIT);
        assertRefused(() -> copyOf(certificate), BirthsRefusal.ATTACHMENT_UNFIT);
        assertThat(city.count("births.attachment")).isEqualTo(1);
        assertThat(city.count("documents.document")).isZero();
    }

    @Test
    void the_paper_of_a_corrected_version_is_copied_too() {
        sent("image/png", pngWithComment());
        var corrected = city.house
                .get(CorrectBirthCertificate.class)
                .correct(city.hospitalActor(), Certificates.with(c -> {
                    c.version = 2;
                    c.weight = Optional.of(2980);
                    c.attachment = Optional.of(paper("image/png", pngWithComment()));
                }))
                .facts()
                .certificate();
        deliverAll();

        assertThat(state(corrected)).isEqualTo(PaperState.QUARANTINED);
    }

    @Test
    void told_twice_a_paper_is_copied_once() {
        var certificate = sent("image/png", pngWithComment());
        Twice.equalsOnce(city.house, city.house.get(CopyPaper.class), new PaperReceived(certificate.value()));
    }

    @Test
    void a_certificate_without_a_paper_has_none_to_give() {
        var certificate = city.submit(Certificates.one().submission()).facts().certificate();
        deliverAll();

        assertThat(read(certificate).paper()).isEmpty();
        assertRefused(() -> copyOf(certificate), BirthsRefusal.NO_ATTACHMENT);
    }

    @Test
    void the_evidence_of_a_version_is_taken_out_as_it_was_kept_and_that_is_noted() {
        var bound = new ArrayList<KeptEvidence>();
        city.house.use(BindEvidence.class, kept -> {
            assertThat(city.house.inTransaction()).isFalse();
            bound.add(kept);
            return Bytes.of(new byte[] {1});
        });
        var received = pngWithComment();
        var submission = Certificates.with(c -> c.attachment = Optional.of(paper("image/png", received)));
        var receipt = city.submit(submission);

        var file = city.house
                .get(ExportEvidence.class)
                .export(clerk, receipt.facts().certificate());

        assertThat(file.fileName()).isEqualTo("evidence-KH-2026-0001-v1.zip");
        assertThat(bound.get(0).envelope()).isEqualTo(submission.envelope().received());
        assertThat(bound.get(0).attachment()).contains(Bytes.of(received));
        assertThat(bound.get(0).signerChain())
                .isEqualTo(submission.envelope().signerChain().get(0));
        assertThat(bound.get(0).revocationLists())
                .isEqualTo(submission.envelope().revocationList());
        assertThat(bound.get(0).receipt()).isEqualTo(receipt.seal());
        assertThat(city.audited()).endsWith("births.EVIDENCE_EXPORTED");
        assertThat(read(receipt.facts().certificate()).evidence().orElseThrow())
                .isEqualTo(new CertificateCase.Evidence(Envelope.Kind.SOAP, Optional.of(BirthCity.NOW)));
    }

    @Test
    void what_was_typed_has_no_signature_to_take_out_and_another_ward_may_take_nothing() {
        city.house.use(BindEvidence.class, kept -> {
            throw new IllegalStateException("There is nothing to bind");
        });
        var paper = Certificates.one().submission();
        var typed = new Submission(
                paper.certificateNumber(),
                1,
                paper.serial(),
                BirthCity.WARD,
                paper.medicalInstitutionCode(),
                paper.deliveryToken(),
                paper.content(),
                Optional.empty(),
                CanonicalForm.typed("typed-1", Bytes.of(new byte[] {1})));
        var certificate = city.submit(typed).facts().certificate();

        assertRefused(
                () -> city.house.get(ExportEvidence.class).export(clerk, certificate),
                BirthsRefusal.NO_SIGNED_EVIDENCE);
        assertRefused(
                () -> city.house.get(ExportEvidence.class).export(BirthCity.clerk(BirthCity.OTHER_WARD), certificate),
                KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void queue_and_case_name_the_institution() {
        var certificate = city.submit(Certificates.one().submission()).facts().certificate();

        assertThat(read(certificate).institutionName()).isEqualTo("病院");
        assertThat(city.house
                        .get(SearchCertificates.class)
                        .search(
                                clerk,
                                new CertificateQuery(
                                        java.util.Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        java.util.Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        10))
                        .rows())
                .extracting(CertificatePage.Row::institutionName)
                .containsExactly("病院");
    }

    private CertificateId sent(String mediaType, byte[] content) {
        return city.submit(Certificates.with(c -> c.attachment = Optional.of(paper(mediaType, content))))
                .facts()
                .certificate();
    }

    private static Attachment paper(String mediaType, byte[] content) {
        var bytes = Bytes.of(content);
        return new Attachment(mediaType, bytes, bytes.sha256());
    }

    private CertificateCase read(CertificateId certificate) {
        return city.house.get(ReadCertificate.class).read(clerk, certificate);
    }

    private PaperState state(CertificateId certificate) {
        return read(certificate).paper().orElseThrow().state();
    }

    private PaperCopy copyOf(CertificateId certificate) {
        return city.house.get(ReadCertificate.class).attachment(clerk, certificate);
    }

    private void scanned(Scanner.Verdict verdict) {
        var scan = city.house.get(ScanDocuments.class);
        scan.keepVerdict(scan.claimNext().orElseThrow(), verdict);
    }

    private void deliverAll() {
        var deliver = city.house.get(DeliverAnnouncement.class);
        while (deliver.deliverNext(new DeliverAnnouncement.Holder(), 1) > 0) {
            continue;
        }
    }

    /** A picture with a text chunk, as a camera would leave the place and day in it. */
    private static byte[] pngWithComment() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            var plain = out.toByteArray();
            var chunk = ("tEXtComment\0" + COMMENT).getBytes(StandardCharsets.ISO_8859_1);
            var crc = new java.util.zip.CRC32();
            crc.update(chunk);
            var whole = java.nio.ByteBuffer.allocate(plain.length + chunk.length + 8);
            var header = 33; // signature and the first chunk
            whole.put(plain, 0, header)
                    .putInt(chunk.length - 4)
                    .put(chunk)
                    .putInt((int) crc.getValue())
                    .put(plain, header, plain.length - header);
            return whole.array();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void assertRefused(ThrowingCallable call, RefusalCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
