package jp.hagukumi.ws.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.envelope.CertificateTrust;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.envelope.SignedEnvelope;

/**
 * Lets a received message in, or refuses it by name. The signature has been verified already; here it is asked whose it is:
 * fresh, by a certificate that a trusted authority issued and did not revoke, registered for an institution in force, which is
 * the institution that is connected by another such certificate; and whether the payload keeps to the contract.
 */
@ApplicationScoped
public class PartnerDoor {

    @Inject
    CityClock clock;

    @Inject
    Partners partners;

    @Inject
    PartnerTrust trust;

    SignedCall admit(Received received, ContractSchema contract, String correlation) {
        var envelope = received.verified();
        var now = clock.now();
        refuseStale(envelope, now);
        var signer = partners.signing(envelope.signer(), now);
        var connection = received.connection().orElseThrow();
        var connected = partners.connecting(connection, now);
        var trusted = trust.current();
        // The listener trusts the authority and reads no list: that the connection's certificate was not taken back is
        // asked here.
        chainOf(connection, trusted, now);
        var chain = chainOf(envelope.signer(), trusted, now);
        if (!signer.institution().equals(connected.institution())) {
            throw new Refusal(SoapRefusal.OTHER_INSTITUTION);
        }
        contract.refuseOutside(envelope.payload());
        var actor = new Actor(
                Actor.Kind.INSTITUTION,
                signer.institution(),
                Set.of(Actor.Grant.cityWide(signer.role())),
                Optional.of(signer.institution()),
                correlation);
        return new SignedCall(actor, envelope, chain, listsFor(chain, trusted), now);
    }

    private static void refuseStale(SignedEnvelope envelope, Instant now) {
        try {
            envelope.refuseStale(now);
        } catch (FlawedMessage flawed) {
            throw Refusals.of(flawed);
        }
    }

    private List<X509Certificate> chainOf(X509Certificate certificate, CertificateTrust trusted, Instant now) {
        try {
            return trust.chainOf(certificate, trusted, now);
        } catch (FlawedMessage flawed) {
            throw Refusals.of(flawed);
        }
    }

    private static List<X509CRL> listsFor(List<X509Certificate> chain, CertificateTrust trusted) {
        return chain.stream()
                .flatMap(certificate -> trusted.listFor(certificate).stream())
                .distinct()
                .toList();
    }
}
