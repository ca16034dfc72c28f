package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class SubmitBirthCertificateTest {

    private final BirthCity city = new BirthCity();

    @Test
    void a_certificate_is_taken_in_sealed_and_announced() {
        var receipt = city.submit(Certificates.one().submission());

        assertThat(receipt.repeated()).isFalse();
        assertThat(receipt.facts().state()).isEqualTo(CertificateState.RECEIVED);
        assertThat(receipt.facts().flags()).isEmpty();
        assertThat(city.count("births.certificate")).isEqualTo(1);
        assertThat(city.count("births.receipt")).isEqualTo(1);
        assertThat(city.announced()).containsExactly("CertificateReceived");
    }

    @Test
    void its_evidence_is_kept_byte_for_byte_and_chain_and_list_once() {
        var first = Certificates.one().submission();
        city.submit(first);
        city.submit(Certificates.with(c -> c.number = "KH-2026-0002"));

        var envelope = city.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select envelope from births.message where message_id = :id")
                        .bind("id", first.envelope().messageId())
                        .mapTo(byte[].class)
                        .one());
        assertThat(envelope).isEqualTo(first.envelope().received().toArray());
        assertThat(city.count("births.trust_material")).isEqualTo(2);
    }

    @Test
    void taking_in_costs_at_most_six_statements_with_the_receipt_once_warm() {
        city.submit(Certificates.one().submission());
        var statements = new AtomicInteger();
        city.house.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        city.submit(Certificates.with(c -> c.number = "KH-2026-0002"));

        assertThat(statements).hasValueLessThanOrEqualTo(6);
    }

    @Test
    void the_same_message_again_gets_the_same_receipt() {
        var submission = Certificates.one().submission();
        var first = city.submit(submission);
        var again = city.submit(submission);

        assertThat(again.repeated()).isTrue();
        assertThat(again.seal()).isEqualTo(first.seal());
        assertThat(again.facts()).isEqualTo(first.facts());
        assertThat(city.count("births.message")).isEqualTo(1);
    }

    @Test
    void no_receipt_is_given_for_an_envelope_that_was_kept_otherwise_than_it_came() {
        city.house.asOwner().useHandle(handle -> {
            handle.execute("create function births.spoil() returns trigger language plpgsql as"
                    + " $$ begin new.envelope = new.envelope || decode('00', 'hex'); return new; end $$");
            handle.execute("create trigger spoil before insert on births.message"
                    + " for each row execute function births.spoil()");
        });

        assertRefused(Certificates.one().submission(), BirthsRefusal.EVIDENCE_NOT_AS_RECEIVED);
        assertThat(city.count("births.receipt")).isZero();
    }

    @Test
    void the_same_message_id_with_another_body_is_refused() {
        city.submit(Certificates.with(c -> c.messageId = "urn:uuid:1"));

        assertRefused(
                Certificates.with(c -> {
                    c.messageId = "urn:uuid:1";
                    c.body = Optional.of("<Envelope>altered</Envelope>");
                }),
                BirthsRefusal.MESSAGE_ID_REUSED);
    }

    @Test
    void the_same_certificate_in_a_new_message_is_acknowledged_and_not_doubled() {
        var first = city.submit(Certificates.one().submission());
        var again = city.submit(Certificates.one().submission());

        assertThat(again.repeated()).isTrue();
        assertThat(again.facts().certificate()).isEqualTo(first.facts().certificate());
        assertThat(city.count("births.certificate")).isEqualTo(1);
        assertThat(city.count("births.message")).isEqualTo(2);
    }

    @Test
    void the_same_certificate_number_with_other_content_is_refused() {
        city.submit(Certificates.one().submission());

        assertRefused(Certificates.with(c -> c.weight = Optional.of(2999)), BirthsRefusal.CERTIFICATE_KNOWN_OTHERWISE);
        assertThat(city.count("births.message")).isEqualTo(1);
    }

    @Test
    void two_institutions_may_use_the_same_number() {
        var other = UUID.randomUUID();
        city.institution(other, "clinic");
        city.submit(Certificates.one().submission());
        city.house
                .get(SubmitBirthCertificate.class)
                .submit(BirthCity.institutionActor(other), Certificates.one().submission());

        assertThat(city.count("births.certificate")).isEqualTo(2);
    }

    @Test
    void a_receipt_that_could_not_be_sealed_is_made_when_asked_again() {
        var working = city.house.get(jp.hagukumi.births.ports.SealReceipt.class);
        var failing = new BirthCity();
        var broken = new java.util.concurrent.atomic.AtomicBoolean(true);
        failing.house.use(jp.hagukumi.births.ports.SealReceipt.class, facts -> {
            if (broken.get()) {
                throw new Refusal(KernelRefusal.UNAVAILABLE);
            }
            return working.seal(facts);
        });
        var submission = Certificates.one().submission();
        assertThatThrownBy(() -> failing.submit(submission)).isInstanceOf(Refusal.class);
        assertThat(failing.count("births.certificate")).isEqualTo(1);
        assertThat(failing.count("births.receipt")).isZero();

        broken.set(false);
        var receipt = failing.submit(submission);
        assertThat(receipt.repeated()).isTrue();
        assertThat(failing.count("births.receipt")).isEqualTo(1);
        assertThat(failing.count("births.certificate")).isEqualTo(1);
    }

    @Test
    void all_findings_come_at_once_and_nothing_is_kept() {
        var bad = Certificates.with(c -> {
            c.weight = Optional.of(99);
            c.weeks = 46;
            c.mother = new Written("");
            c.facility = Optional.empty();
            c.municipality = "141306";
        });

        assertThatThrownBy(() -> city.submit(bad))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.findings())
                            .extracting(Finding::field)
                            .containsExactlyInAnyOrder(
                                    "municipality", "facilityName", "birthWeightGrams", "motherName", "gestationWeeks");
                });
        assertThat(city.count("births.message")).isZero();
    }

    @Test
    void an_institution_without_the_role_is_denied_and_the_denial_kept() {
        var actor = BirthCity.resident(UUID.randomUUID());
        assertThatThrownBy(() -> city.house
                        .get(SubmitBirthCertificate.class)
                        .submit(actor, Certificates.one().submission()))
                .isInstanceOf(Refusal.class);
        assertThat(city.audited()).containsExactly("audit.DENIED");
    }

    @Test
    void a_certificate_for_another_city_is_kept_to_be_forwarded_and_one_for_nowhere_to_be_returned() {
        var yokohama = city.submit(Certificates.with(c -> c.municipality = "141003"));
        var nowhere = city.submit(Certificates.with(c -> {
            c.number = "KH-2026-0002";
            c.municipality = "149993";
        }));

        assertThat(yokohama.facts().routing()).isEqualTo(Routing.FORWARD);
        assertThat(yokohama.facts().flags()).contains(CertificateFlag.FOREIGN_MUNICIPALITY);
        assertThat(nowhere.facts().routing()).isEqualTo(Routing.RETURN);
    }

    @Test
    void a_gap_in_the_numbering_and_a_probable_duplicate_are_flagged() {
        var first = city.submit(Certificates.with(c -> c.serial = Optional.of(7L)));
        var second = city.submit(Certificates.with(c -> {
            c.number = "KH-2026-0009";
            c.serial = Optional.of(9L);
        }));

        assertThat(first.facts().flags()).isEmpty();
        assertThat(second.facts().flags())
                .containsExactlyInAnyOrder(CertificateFlag.GAP_BEFORE, CertificateFlag.PROBABLE_DUPLICATE);
    }

    @Test
    void another_institutions_medical_code_is_taken_with_a_remark_and_a_missing_one_without() {
        city.house
                .asOwner()
                .useHandle(handle -> handle.execute(
                        "update identity.institution set code = '1410000000' where id = ?", city.hospital));

        var other = city.submit(Certificates.one().submission());
        var without = city.submit(Certificates.with(c -> {
            c.number = "KH-2026-0002";
            c.bornAt = c.bornAt.plusHours(1);
            c.medicalCode = Optional.empty();
        }));

        assertThat(other.facts().flags()).contains(CertificateFlag.UNUSUAL_VALUE);
        assertThat(other.facts().remarks())
                .extracting(Remark::code)
                .contains(jp.hagukumi.births.rules.CertificateFlaw.MEDICAL_CODE_DIFFERS);
        assertThat(without.facts().remarks())
                .extracting(Remark::code)
                .doesNotContain(jp.hagukumi.births.rules.CertificateFlaw.MEDICAL_CODE_DIFFERS);
    }

    private void assertRefused(Submission submission, BirthsRefusal code) {
        assertThatThrownBy(() -> city.submit(submission))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
