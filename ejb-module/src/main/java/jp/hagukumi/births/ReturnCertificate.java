package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk gives a certificate back to its institution. */
@Stateless
public class ReturnCertificate {

    public void giveBack(Actor actor, CertificateId certificate, GivingBack givingBack) {
        throw new UnsupportedOperationException("Written next");
    }
}
