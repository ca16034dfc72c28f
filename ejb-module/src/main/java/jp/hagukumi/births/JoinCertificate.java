package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk joins a certificate to the mother. */
@Stateless
public class JoinCertificate {

    public CertificateCase.Joined join(Actor actor, CertificateId certificate, JoinOrder order) {
        throw new UnsupportedOperationException("Written next");
    }
}
