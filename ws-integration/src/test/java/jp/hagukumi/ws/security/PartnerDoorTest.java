package jp.hagukumi.ws.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.contract.births.BirthCertificates;
import jp.hagukumi.ws.envelope.CertificateTrust;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.testkit.Authority;
import jp.hagukumi.ws.testkit.BirthMessages;
import jp.hagukumi.ws.testkit.Wss4jSender;
import org.junit.jupiter.api.Test;

/** Whose message it is: every wrong "who" and "when" is refused by its name. */
class PartnerDoorTest {

    private static final ContractSchema CONTRACT = ContractSchema.of("births-v1.xsd", BirthCertificates.class);
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID CLINIC = UUID.randomUUID();

    private final Authority authority = new Authority("partners");
    private final Authority.Identity connecting = authority.issue("hospital tls");
    private final Authority.Identity signing = authority.issue("hospital sign");
    private final Map<X509Certificate, UUID> registry =
            new HashMap<>(Map.of(connecting.certificate(), HOSPITAL, signing.certificate(), HOSPITAL));

    @Test
    void a_registered_institutions_signed_message_is_let_in_as_that_institution() throws FlawedMessage {
        var call = admit(signing, connecting, Instant.now(), trust -> {});

        assertThat(call.actor().kind()).isEqualTo(Actor.Kind.INSTITUTION);
        assertThat(call.actor().institution()).contains(HOSPITAL);
        assertThat(call.actor().holds(Role.INSTITUTION)).isTrue();
        assertThat(call.chain()).containsExactly(signing.certificate());
        assertThat(call.revocations()).hasSize(1);
    }

    @Test
    void another_institutions_signature_is_refused() {
        var clinic = authority.issue("clinic sign");
        registry.put(clinic.certificate(), CLINIC);

        assertThat(refusal(clinic, connecting, Instant.now())).isEqualTo(SoapRefusal.OTHER_INSTITUTION);
    }

    @Test
    void a_certificate_that_is_not_registered_is_refused() {
        assertThat(refusal(authority.issue("newcomer"), connecting, Instant.now()))
                .isEqualTo(SoapRefusal.UNREGISTERED_CERTIFICATE);
    }

    @Test
    void a_registered_certificate_of_an_unknown_authority_is_refused() {
        var stranger = new Authority("stranger").issue("hospital sign");
        registry.put(stranger.certificate(), HOSPITAL);

        assertThat(refusal(stranger, connecting, Instant.now())).isEqualTo(SoapRefusal.REVOCATION_UNKNOWN);
    }

    @Test
    void a_certificate_by_an_authority_of_the_same_name_is_refused() {
        var impostor = new Authority("partners").issue("hospital sign");
        registry.put(impostor.certificate(), HOSPITAL);

        assertThat(refusal(impostor, connecting, Instant.now())).isEqualTo(SoapRefusal.UNTRUSTED_CERTIFICATE);
    }

    @Test
    void an_expired_certificate_is_refused() {
        var expired = authority.issueExpired("hospital sign");
        registry.put(expired.certificate(), HOSPITAL);

        assertThat(refusal(expired, connecting, Instant.now())).isEqualTo(SoapRefusal.UNTRUSTED_CERTIFICATE);
    }

    @Test
    void a_certificate_for_another_use_is_refused() {
        var agreeing = authority.issueForKeyAgreementOnly("hospital sign");
        registry.put(agreeing.certificate(), HOSPITAL);

        assertThat(refusal(agreeing, connecting, Instant.now())).isEqualTo(SoapRefusal.UNTRUSTED_CERTIFICATE);
    }

    @Test
    void a_revoked_certificate_is_refused() {
        authority.revoke(signing.certificate());

        assertThat(refusal(signing, connecting, Instant.now())).isEqualTo(SoapRefusal.REVOKED_CERTIFICATE);
    }

    @Test
    void a_connection_by_a_revoked_certificate_is_refused_however_well_the_message_is_signed() {
        authority.revoke(connecting.certificate());

        assertThat(refusal(signing, connecting, Instant.now())).isEqualTo(SoapRefusal.REVOKED_CERTIFICATE);
    }

    @Test
    void a_connection_by_a_registered_certificate_of_another_authority_is_refused() {
        var elsewhere = new Authority("elsewhere").issue("hospital tls");
        registry.put(elsewhere.certificate(), HOSPITAL);

        assertThat(refusal(signing, elsewhere, Instant.now())).isEqualTo(SoapRefusal.REVOCATION_UNKNOWN);
    }

    @Test
    void without_a_current_revocation_list_nothing_is_let_in() {
        var refused = catchThrowableOfType(
                Refusal.class, () -> admit(signing, connecting, Instant.now(), trust -> trust.lists = List.of()));

        assertThat(refused.code()).isEqualTo(SoapRefusal.REVOCATION_UNKNOWN);
    }

    @Test
    void a_message_signed_more_than_five_minutes_ago_is_to_be_signed_again() {
        var late = Instant.now().plus(Duration.ofMinutes(5)).plusSeconds(5);

        assertThat(refusal(signing, connecting, late)).isEqualTo(SoapRefusal.STALE);
        assertThat(SoapRefusal.nextAfter(SoapRefusal.STALE)).isEqualTo(SoapRefusal.Next.SIGN_AGAIN);
    }

    @Test
    void a_message_signed_in_the_future_is_to_be_signed_again() {
        assertThat(refusal(signing, connecting, Instant.now().minusSeconds(70))).isEqualTo(SoapRefusal.STALE);
    }

    @Test
    void a_clock_that_is_a_little_ahead_is_no_reason_to_refuse() throws FlawedMessage {
        assertThat(admit(signing, connecting, Instant.now().minusSeconds(30), trust -> {})
                        .actor()
                        .institution())
                .contains(HOSPITAL);
    }

    private RefusalCode refusal(Authority.Identity signer, Authority.Identity connection, Instant now) {
        return catchThrowableOfType(Refusal.class, () -> admit(signer, connection, now, trust -> {}))
                .code();
    }

    private SignedCall admit(
            Authority.Identity signer, Authority.Identity connection, Instant now, Consumer<FixedTrust> change)
            throws FlawedMessage {
        var trust = new FixedTrust();
        change.accept(trust);
        var door = new PartnerDoor();
        door.clock = new CityClock(Clock.fixed(now, ZoneOffset.UTC));
        door.partners = new Registry();
        door.trust = trust;
        var envelope =
                new EnvelopeReader().open(new Wss4jSender(signer).send(BirthMessages.SUBMIT), Wss4jSender.SOAP_TYPE);
        return door.admit(
                new Received(Optional.of(connection.certificate()), envelope, null), CONTRACT, "test-correlation");
    }

    private final class FixedTrust extends PartnerTrust {

        private List<java.security.cert.X509CRL> lists = List.of(authority.revocations());

        @Override
        CertificateTrust current() {
            return new CertificateTrust(Set.of(authority.certificate()), List.of(), lists);
        }
    }

    private final class Registry implements Partners {

        @Override
        public Partner connecting(X509Certificate certificate, Instant at) {
            return signing(certificate, at);
        }

        @Override
        public Partner signing(X509Certificate certificate, Instant at) {
            var institution = registry.get(certificate);
            if (institution == null) {
                throw new Refusal(SoapRefusal.UNREGISTERED_CERTIFICATE);
            }
            return new Partner(institution, Role.INSTITUTION);
        }
    }
}
