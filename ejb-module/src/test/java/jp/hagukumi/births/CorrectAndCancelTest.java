package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CorrectAndCancelTest {

    private final BirthCity city = new BirthCity();

    @Test
    void a_correction_replaces_and_the_chain_shows_both() {
        var first = city.submit(Certificates.one().submission());
        var second = correct(Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2980);
        }));

        assertThat(second.facts().state()).isEqualTo(CertificateState.RECEIVED);
        var old = status(Optional.of(1));
        assertThat(old.state()).isEqualTo(CertificateState.REPLACED);
        assertThat(old.replacedBy()).contains(2);
        assertThat(status(Optional.empty()).certificate())
                .isEqualTo(second.facts().certificate());
        assertThat(first.facts().certificate()).isNotEqualTo(second.facts().certificate());
        assertThat(city.announced()).containsExactly("CertificateReceived", "CertificateReplaced");
    }

    @Test
    void a_correction_after_use_takes_over_child_and_use_and_is_flagged() {
        var joined = joinedByCode();
        var child = city.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select id from births.child")
                        .mapTo(UUID.class)
                        .one());
        city.house.together(() -> {
            city.house.get(CertificateUse.class).usedFor(child, BirthCity.NOW);
            return true;
        });

        var second = correct(Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2499);
        }));

        assertThat(joined.facts().state()).isEqualTo(CertificateState.JOINED);
        assertThat(second.facts().state()).isEqualTo(CertificateState.USED);
        assertThat(second.facts().flags()).contains(CertificateFlag.CORRECTED_LATE);
        assertThat(city.texts("select x.version || '' from births.certificate x join births.child c on c.id = x.child"))
                .containsExactly("2");
        assertThat(city.announced()).endsWith("CertificateReplaced");
    }

    @Test
    void a_corrected_day_of_birth_is_told_and_another_weight_is_not() {
        joinedByCode();
        correct(Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2499);
        }));
        assertThat(city.announced()).doesNotContain("BirthDayCorrected");

        correct(Certificates.with(c -> {
            c.version = 3;
            c.bornAt = c.bornAt.minusDays(1);
        }));

        assertThat(city.announced()).contains("BirthDayCorrected");
    }

    @Test
    void a_correction_must_be_the_next_version_of_a_known_certificate() {
        assertRefused(() -> correct(Certificates.with(c -> c.version = 2)), BirthsRefusal.CERTIFICATE_UNKNOWN);
        city.submit(Certificates.one().submission());
        assertRefused(() -> correct(Certificates.with(c -> c.version = 3)), BirthsRefusal.VERSION_NOT_NEXT);
        assertRefused(
                () -> correct(Certificates.with(c -> c.weight = Optional.of(1))),
                jp.hagukumi.births.rules.CertificateFlaw.NUMBER_OUT_OF_BOUNDS);
    }

    @Test
    void a_correction_typed_over_a_version_that_another_replaced_meanwhile_is_refused() {
        city.submit(Certificates.one().submission());
        correct(Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2980);
        }));

        assertRefused(() -> correct(typed(2, 3010)), KernelRefusal.CHANGED_MEANWHILE);
        assertRefused(
                () -> correct(Certificates.with(c -> {
                    c.version = 2;
                    c.weight = Optional.of(3010);
                })),
                BirthsRefusal.CERTIFICATE_KNOWN_OTHERWISE);
        assertThat(correct(typed(3, 3010)).facts().version()).isEqualTo(3);
    }

    @Test
    void an_institution_reads_back_what_it_sent_and_nobody_elses() {
        city.submit(Certificates.with(c -> {
            c.serial = Optional.of(7L);
            c.givenName = Optional.of(new Written("\u845B\uDB40\uDD00"));
        }));
        correct(typed(2, 2980));

        var sent = city.house.get(ReadSentCertificate.class).read(city.hospitalActor(), "KH-2026-0001");

        assertThat(sent.status().version()).isEqualTo(2);
        assertThat(sent.content().birthWeightGrams()).contains(2980);
        assertThat(sent.content().motherName().exact()).isEqualTo("渡邉 花子");
        assertThat(sent.content().attendantName().exact()).isEqualTo("高﨑 一郎");
        assertThat(sent.medicalInstitutionCode()).contains("1419900012");
        assertThat(city.audited()).endsWith("births.SENT_CERTIFICATE_READ");
        var other = UUID.randomUUID();
        city.institution(other, "clinic");
        assertRefused(
                () -> city.house.get(ReadSentCertificate.class).read(BirthCity.institutionActor(other), "KH-2026-0001"),
                BirthsRefusal.CERTIFICATE_UNKNOWN);
    }

    @Test
    void the_same_correction_again_gets_the_same_receipt() {
        city.submit(Certificates.one().submission());
        var correction = Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2980);
        });
        var first = correct(correction);
        var again = correct(correction);

        assertThat(again.seal()).isEqualTo(first.seal());
        assertThat(city.count("births.certificate")).isEqualTo(2);
    }

    @Test
    void a_correction_may_bring_the_code_that_was_missing() {
        var mother = city.mother("渡邉", "花子");
        city.submit(Certificates.one().submission());
        var code = city.house
                .get(IssueDeliveryToken.class)
                .issue(BirthCity.resident(mother), Optional.empty())
                .code();

        var second = correct(Certificates.with(c -> {
            c.version = 2;
            c.code = Optional.of(code);
        }));

        assertThat(second.facts().state()).isEqualTo(CertificateState.JOINED);
    }

    @Test
    void a_withdrawn_certificate_ends_its_join_and_cannot_be_corrected() {
        joinedByCode();
        var receipt = cancel(1);

        assertThat(receipt.facts().state()).isEqualTo(CertificateState.CANCELLED);
        assertThat(city.count("births.child where ended_at is null")).isZero();
        assertThat(city.texts("select standing from identity.person where mother is not null"))
                .containsExactly("WITHDRAWN");
        assertThat(city.announced()).endsWith("CertificateCancelled");
        assertRefused(() -> correct(Certificates.with(c -> c.version = 2)), KernelRefusal.WRONG_STATE);
    }

    @Test
    void a_used_certificate_cannot_be_withdrawn() {
        joinedByCode();
        var child = city.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select id from births.child")
                        .mapTo(UUID.class)
                        .one());
        city.house.together(() -> {
            city.house.get(CertificateUse.class).usedFor(child, BirthCity.NOW);
            return true;
        });

        assertRefused(() -> cancel(1), KernelRefusal.WRONG_STATE);
    }

    @Test
    void only_the_newest_version_is_withdrawn() {
        city.submit(Certificates.one().submission());
        correct(Certificates.with(c -> {
            c.version = 2;
            c.weight = Optional.of(2980);
        }));
        assertRefused(() -> cancel(1), BirthsRefusal.NOT_NEWEST);
    }

    private Receipt joinedByCode() {
        var mother = city.resident("渡邉", "花子", "2", LocalDate.of(1994, 5, 6));
        var code = city.house
                .get(IssueDeliveryToken.class)
                .issue(BirthCity.resident(mother), Optional.empty())
                .code();
        return city.submit(Certificates.with(c -> c.code = Optional.of(code)));
    }

    private Receipt correct(Submission submission) {
        return city.house.get(CorrectBirthCertificate.class).correct(city.hospitalActor(), submission);
    }

    /** As the form sends it: no signature, and what was typed as its evidence. */
    private static Submission typed(int version, int weight) {
        var paper = Certificates.with(c -> {
            c.version = version;
            c.weight = Optional.of(weight);
        });
        var canonical = CanonicalForm.of(
                paper.certificateNumber(),
                version,
                paper.serial(),
                paper.municipality(),
                paper.medicalInstitutionCode(),
                paper.content(),
                Optional.empty());
        return new Submission(
                paper.certificateNumber(),
                version,
                paper.serial(),
                paper.municipality(),
                paper.medicalInstitutionCode(),
                paper.deliveryToken(),
                paper.content(),
                Optional.empty(),
                CanonicalForm.typed("urn:uuid:" + UUID.randomUUID(), canonical));
    }

    private Receipt cancel(int version) {
        var envelope = Certificates.one().envelope();
        return city.house
                .get(CancelBirthCertificate.class)
                .cancel(
                        city.hospitalActor(),
                        new Cancellation("KH-2026-0001", version, new Written("別の方の証明書"), envelope));
    }

    private CertificateStatus status(Optional<Integer> version) {
        return city.house.get(ReadCertificateStatus.class).read(city.hospitalActor(), "KH-2026-0001", version);
    }

    private static void assertRefused(ThrowingCallable call, RefusalCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
