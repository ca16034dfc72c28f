package jp.hagukumi.ws.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.KeptEvidence;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.receipts.ZippedEvidence;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.BirthMessages;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence kept on one day is verified on another, by files alone. */
class VerifyEvidenceTest {

    @TempDir
    Path folder;

    private final Authority partners = new Authority("partners");
    private final Authority city = new Authority("city");
    private final Authority.Identity hospital = partners.issue("hospital");
    private final Authority.Identity receipts = city.issueOnCurve("receipts");
    private final byte[] envelope = new Wss4jSender(hospital).send(BirthMessages.SUBMIT);

    @BeforeEach
    void write_the_authorities() throws Exception {
        pem("partners.pem", partners.certificate());
        pem("city.pem", city.certificate());
    }

    @Test
    void kept_evidence_holds() throws Exception {
        assertThat(verify(bundle(envelope, receiptFor(envelope), partners.revocations())))
                .startsWith("0 HOLDS");
    }

    @Test
    void a_bundle_exported_from_what_the_house_keeps_holds() throws Exception {
        var chain = new ByteArrayOutputStream();
        chain.writeBytes(hospital.certificate().getEncoded());
        var kept = new KeptEvidence(
                Bytes.of(envelope),
                Optional.empty(),
                Bytes.of(chain.toByteArray()),
                Optional.of(Bytes.of(partners.revocations().getEncoded())),
                Bytes.of(receiptFor(envelope)));
        var file = folder.resolve("exported.zip");

        Files.write(file, new ZippedEvidence().bind(kept).toArray());

        assertThat(verify(file)).startsWith("0 HOLDS");
    }

    @Test
    void a_changed_character_in_the_envelope_is_found() throws Exception {
        var changed = new String(envelope, StandardCharsets.UTF_8).replace("試験病院", "試験医院");

        assertThat(verify(
                        bundle(changed.getBytes(StandardCharsets.UTF_8), receiptFor(envelope), partners.revocations())))
                .startsWith("1")
                .contains("ALTERED");
    }

    @Test
    void a_receipt_for_another_message_is_found() throws Exception {
        var other = new Wss4jSender(hospital).send(BirthMessages.with("weightGrams", "3000"));

        assertThat(verify(bundle(envelope, receiptFor(other), partners.revocations())))
                .startsWith("1")
                .contains("WRONG_RECEIPT");
    }

    @Test
    void a_changed_fact_in_the_receipt_is_found() throws Exception {
        var changed = new String(receiptFor(envelope), StandardCharsets.UTF_8).replace("act: SUBMIT", "act: CANCEL");

        assertThat(verify(bundle(envelope, changed.getBytes(StandardCharsets.UTF_8), partners.revocations())))
                .startsWith("1")
                .contains("WRONG_RECEIPT: signature");
    }

    @Test
    void a_receipt_that_somebody_else_signed_is_found() throws Exception {
        pem("city.pem", new Authority("city").certificate());

        assertThat(verify(bundle(envelope, receiptFor(envelope), partners.revocations())))
                .startsWith("1")
                .contains("UNTRUSTED_CERTIFICATE");
    }

    @Test
    void a_certificate_revoked_on_that_day_is_found() throws Exception {
        partners.revoke(hospital.certificate());

        assertThat(verify(bundle(envelope, receiptFor(envelope), partners.revocations())))
                .startsWith("1")
                .contains("REVOKED_CERTIFICATE");
    }

    @Test
    void a_list_that_was_not_current_proves_nothing() throws Exception {
        var old = partners.revocations(Instant.now().minus(Duration.ofHours(1)));

        assertThat(verify(bundle(envelope, receiptFor(envelope), old)))
                .startsWith("1")
                .contains("REVOCATION_UNKNOWN");
    }

    @Test
    void every_receipt_of_a_batch_holds_by_its_own_path() throws Exception {
        for (var size = 1; size <= 9; size++) {
            var statements = new java.util.ArrayList<byte[]>();
            for (var at = 0; at < size; at++) {
                statements.add(("n: " + at + "\n").getBytes(StandardCharsets.UTF_8));
            }
            var tree = new MerkleTree(statements);
            for (var at = 0; at < size; at++) {
                assertThat(MerkleTree.rootOf(statements.get(at), tree.pathOf(at)))
                        .isEqualTo(tree.root());
            }
        }
    }

    private String verify(Path evidence) {
        var out = new ByteArrayOutputStream();
        var code = VerifyEvidence.run(
                new String[] {
                    evidence.toString(),
                    folder.resolve("partners.pem").toString(),
                    folder.resolve("city.pem").toString()
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private Path bundle(byte[] kept, byte[] receipt, X509CRL list) throws Exception {
        var file = folder.resolve("evidence.zip");
        try (var out = Files.newOutputStream(file)) {
            new EvidenceBundle(kept, Optional.empty(), List.of(hospital.certificate()), List.of(list), receipt)
                    .write(out);
        }
        return file;
    }

    private byte[] receiptFor(byte[] message) throws Exception {
        var read = new EnvelopeReader().open(message, Wss4jSender.SOAP_TYPE);
        var facts = new LinkedHashMap<String, String>();
        facts.put("hagukumi-receipt", "1");
        facts.put("act", "SUBMIT");
        facts.put("message-id", read.messageId());
        facts.put("body-digest", read.contentDigest());
        facts.put("received-at", Instant.now().toString());
        var statement = ReceiptText.statement(facts);
        var tree = new MerkleTree(List.of("other: 1\n".getBytes(StandardCharsets.UTF_8), statement));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(receipts.keys().getPrivate());
        signature.update(ReceiptText.signed(tree.root()));
        assertThat(HexFormat.of().formatHex(tree.root())).hasSize(64);
        return new ReceiptText(statement, tree.pathOf(1), "SHA256withECDSA", signature.sign(), receipts.certificate())
                .toBytes();
    }

    private void pem(String name, X509Certificate certificate) throws Exception {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
