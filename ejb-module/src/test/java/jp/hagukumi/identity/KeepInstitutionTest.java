package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.administrator;
import static jp.hagukumi.identity.Town.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

class KeepInstitutionTest {

    private static final String CODE = "1419900012";

    private final Town town = new Town();
    private final KeepInstitution keep = town.get(KeepInstitution.class);
    private final Institutions institutions = town.get(Institutions.class);

    @Test
    void a_hospital_is_found_by_its_code() {
        var id = hospital("hospital");
        assertThat(institutions.ofCode(CODE).orElseThrow().id()).isEqualTo(id);
        assertThat(institutions.find(id).orElseThrow().role()).isEqualTo(Role.INSTITUTION);
    }

    @Test
    void a_code_whose_check_digit_does_not_fit_is_refused() {
        assertThat(refusalOf(() -> add("hospital", InstitutionKind.HOSPITAL, Optional.of("1419900013"))))
                .isEqualTo("CODE_CHECK_DIGIT");
    }

    @Test
    void a_midwife_has_no_code() {
        assertThat(refusalOf(() -> add("midwife", InstitutionKind.MIDWIFE, Optional.of(CODE))))
                .isEqualTo("MIDWIVES_HAVE_NO_CODE");
        assertThat(institutions.find(add("midwife", InstitutionKind.MIDWIFE, Optional.empty())))
                .isPresent();
    }

    @Test
    void a_code_belongs_to_one_open_institution_at_a_time() {
        var first = hospital("one");
        assertThat(refusalOf(() -> hospital("two"))).isEqualTo("NAME_OR_CODE_TAKEN");
        keep.change(
                administrator(),
                first,
                new InstitutionEntry(
                        Optional.empty(),
                        Optional.of(CODE),
                        InstitutionKind.HOSPITAL,
                        "移転した病院",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        InstitutionStatus.CLOSED,
                        Optional.empty(),
                        Optional.empty()));
        hospital("two");
    }

    @Test
    void two_that_enter_the_same_code_at_once_are_not_both_taken() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var results = threads.invokeAll(List.of(entering(together, "one"), entering(together, "two")));
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("", "NAME_OR_CODE_TAKEN");
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<String> entering(CyclicBarrier together, String name) {
        return () -> {
            together.await();
            try {
                hospital(name);
                return "";
            } catch (Refusal refusal) {
                return refusal.code().toString();
            }
        };
    }

    @Test
    void a_certificate_is_known_by_fingerprint_and_purpose() {
        var id = hospital("hospital");
        var fingerprint = keep.addCertificate(administrator(), id, pem(), Optional.of(CertificatePurpose.SIGN));
        var known = institutions
                .certificate(CertificatePurpose.SIGN, HexFormat.of().parseHex(fingerprint))
                .orElseThrow();
        assertThat(known.institution().id()).isEqualTo(id);
        assertThat(known.usableAt(Instant.parse("2026-11-24T00:00:00Z"))).isTrue();
        assertThat(known.usableAt(known.notAfter().plusSeconds(1))).isFalse();
        assertThat(institutions.certificate(
                        CertificatePurpose.TLS, HexFormat.of().parseHex(fingerprint)))
                .isEmpty();
    }

    @Test
    void a_certificate_is_registered_once_for_a_purpose() {
        var id = hospital("hospital");
        keep.addCertificate(administrator(), id, pem(), Optional.of(CertificatePurpose.SIGN));
        assertThat(refusalOf(
                        () -> keep.addCertificate(administrator(), id, pem(), Optional.of(CertificatePurpose.SIGN))))
                .isEqualTo("CERTIFICATE_TAKEN");
        keep.addCertificate(administrator(), id, pem(), Optional.of(CertificatePurpose.TLS));
    }

    @Test
    void what_is_no_certificate_is_refused() {
        var id = hospital("hospital");
        assertThat(refusalOf(() -> keep.addCertificate(
                        administrator(), id, "hello".getBytes(StandardCharsets.UTF_8), Optional.empty())))
                .isEqualTo("CERTIFICATE_UNREADABLE");
    }

    @Test
    void a_suspension_is_taken_back_and_a_revocation_is_not() {
        var id = hospital("hospital");
        var fingerprint = keep.addCertificate(administrator(), id, pem(), Optional.of(CertificatePurpose.SIGN));
        keep.setCertificateStatus(administrator(), id, fingerprint, CertificateStatus.SUSPENDED);
        keep.setCertificateStatus(administrator(), id, fingerprint, CertificateStatus.ACTIVE);
        keep.setCertificateStatus(administrator(), id, fingerprint, CertificateStatus.REVOKED);
        assertThat(refusalOf(
                        () -> keep.setCertificateStatus(administrator(), id, fingerprint, CertificateStatus.ACTIVE)))
                .isEqualTo("REVOKED_FOR_GOOD");
        assertThat(institutions.certificatesOf(id).get(0).usableAt(Instant.parse("2026-11-24T00:00:00Z")))
                .isFalse();
    }

    @Test
    void a_user_who_left_signs_in_no_more() {
        var id = hospital("hospital");
        var user = keep.addUser(
                administrator(), id, new KeepInstitution.UserEntry("登戸 薫", "https://partners.example", "kaoru"));
        var opened = town.get(OpenSession.class)
                .open(
                        Town.nobody(),
                        new OpenSession.SignedIn("https://partners.example", "kaoru", OpenSession.Door.PARTNERS));
        assertThat(town.get(ResumeSession.class).resume(opened.token()).flatMap(ResumeSession.LiveSession::institution))
                .contains(id.value());
        keep.endUser(administrator(), id, user);
        assertThat(town.get(ResumeSession.class).resume(opened.token())).isEmpty();
    }

    @Test
    void who_may_not_keep_institutions_may_not_touch_their_certificates() {
        var id = hospital("hospital");
        assertThat(refusalOf(() ->
                        keep.addCertificate(Town.staff(Role.HEALTH_CLERK, Town.NAKAHARA), id, pem(), Optional.empty())))
                .isEqualTo("NOT_ALLOWED");
    }

    private InstitutionId hospital(String name) {
        return add(name, InstitutionKind.HOSPITAL, Optional.of(CODE));
    }

    private InstitutionId add(String name, InstitutionKind kind, Optional<String> code) {
        return keep.add(administrator(), Town.institution(name, kind, code, Optional.of(Town.NAKAHARA)));
    }

    private static byte[] pem() {
        return Town.resource("signing-certificate.pem").getBytes(StandardCharsets.UTF_8);
    }
}
