package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk opens one certificate. */
@Stateless
public class ReadCertificate {

    public CertificateCase read(Actor actor, CertificateId certificate) {
        throw new UnsupportedOperationException("Written next");
    }
}
