package jp.hagukumi.ws.jpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.Authority.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card's signature against a stand-in authority with real chains, lists and keys. */
class CardSignaturesTest {

    private static final String HANA = "試験花,2.5.4.46=19950505";
    private static final byte[] CONTENT = "出生届 𠮟".getBytes(StandardCharsets.UTF_8);

    private final Authority authority = new Authority("Cards");
    private final CardSignatures signatures = new CardSignatures();

    @TempDir
    Path files;

    @BeforeEach
    void keepFiles() throws Exception {
        Files.write(files.resolve("ca"), authority.certificate().getEncoded());
        signatures.authorities = Optional.of(files.resolve("ca").toString());
        signatures.revocations = Optional.of(files.resolve("crl").toString());
        lists(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void a_signature_of_a_card_tells_who_signed() {
        var card = authority.issue(HANA);
        var signer = verify(card, CONTENT, sign(card, CONTENT));
        assertThat(signer.name()).isEqualTo("試験花");
        assertThat(signer.birthDate()).isEqualTo(LocalDate.parse("1995-05-05"));
        assertThat(signer.serial())
                .isEqualTo(card.certificate().getSerialNumber().toString(16));
    }

    @Test
    void a_card_with_a_key_on_a_curve_signs_too() {
        var card = authority.issueOnCurve(HANA);
        assertThat(verify(card, CONTENT, sign(card, CONTENT)).name()).isEqualTo("試験花");
    }

    @Test
    void one_changed_byte_of_the_content_breaks_it() {
        var card = authority.issue(HANA);
        var changed = CONTENT.clone();
        changed[3] ^= 1;
        assertThat(code(card, changed, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.SIGNATURE_BROKEN);
    }

    @Test
    void a_signature_by_another_key_is_broken() {
        var card = authority.issue(HANA);
        assertThat(code(card, CONTENT, sign(authority.issue(HANA), CONTENT)))
                .isEqualTo(RegistrationRefusal.SIGNATURE_BROKEN);
        assertThat(code(card, CONTENT, new byte[] {1, 2, 3})).isEqualTo(RegistrationRefusal.SIGNATURE_BROKEN);
    }

    @Test
    void another_authority_of_the_same_name_is_not_trusted() {
        var card = new Authority("Cards").issue(HANA);
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void an_unknown_authority_is_not_trusted() {
        var card = new Authority("Somebody").issue(HANA);
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void an_expired_card_is_told_so() {
        var card = authority.issueExpired(HANA);
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_revoked_card_is_told_so() throws Exception {
        var card = authority.issue(HANA);
        authority.revoke(card.certificate());
        lists(Instant.now().plus(Duration.ofDays(1)));
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_REVOKED);
    }

    @Test
    void without_a_current_list_nothing_is_taken() throws Exception {
        var card = authority.issue(HANA);
        lists(Instant.now().minus(Duration.ofHours(1)));
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.SIGNATURE_CANNOT_BE_CHECKED);
    }

    @Test
    void without_authorities_nothing_is_taken() {
        var card = authority.issue(HANA);
        signatures.authorities = Optional.empty();
        assertThat(code(card, CONTENT, sign(card, CONTENT))).isEqualTo(RegistrationRefusal.SIGNATURE_CANNOT_BE_CHECKED);
    }

    @Test
    void a_certificate_for_another_use_or_without_a_birth_date_is_not_a_cards() {
        var other = authority.issueForKeyAgreementOnly(HANA);
        assertThat(code(other, CONTENT, sign(other, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
        var nobody = authority.issue("試験花");
        assertThat(code(nobody, CONTENT, sign(nobody, CONTENT))).isEqualTo(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
    }

    private void lists(Instant nextUpdate) throws IOException, GeneralSecurityException {
        Files.write(files.resolve("crl"), authority.revocations(nextUpdate).getEncoded());
    }

    private jp.hagukumi.births.ports.VerifyFilersSignature.Signer verify(
            Identity card, byte[] content, byte[] signature) {
        try {
            return signatures.verify(content, signature, card.certificate().getEncoded(), Instant.now());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RefusalCode code(Identity card, byte[] content, byte[] signature) {
        return catchThrowableOfType(Refusal.class, () -> verify(card, content, signature))
                .code();
    }

    private static byte[] sign(Identity card, byte[] content) {
        try {
            var rsa = card.keys().getPrivate().getAlgorithm().equals("RSA");
            var signing = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            signing.initSign(card.keys().getPrivate());
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
